package io.entsdk.auth.secret;

/** Sorts who waits for a hash, so that a storm of one kind keeps no other out. */
public enum HashLane {
  /** A grown-up's sign-in; takes turns with pupils. */
  ADULT,
  /** A pupil's sign-in; takes turns with adults. */
  PUPIL,
  /** Work that nobody waits for before a screen: it comes when no sign-in does. */
  REHASH
}
