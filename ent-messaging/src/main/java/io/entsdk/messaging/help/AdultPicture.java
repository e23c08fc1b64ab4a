package io.entsdk.messaging.help;

/**
 * Is one of the two pictures that a pupil who needs an adult chooses from: it says whom, and never
 * why, so nothing has to be read or written, and nothing about the reason is kept.
 */
public enum AdultPicture {
  /** “My teacher”: those of the own class, with other adults to be trusted. */
  MY_TEACHER,
  /** “Another adult”: nobody who teaches the own class, whatever else they are in the school. */
  OTHER_ADULT
}
