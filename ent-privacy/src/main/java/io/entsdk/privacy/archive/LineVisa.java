package io.entsdk.privacy.archive;

/** Says what the archives have answered to one line of a slip. */
public enum LineVisa {
  AWAITED,
  GRANTED,
  REFUSED
}
