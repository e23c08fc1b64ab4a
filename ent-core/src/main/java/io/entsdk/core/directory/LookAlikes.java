package io.entsdk.core.directory;

/**
 * States that two pupils of a school may be one child who was entered twice: one thing alone of
 * their names and date of birth differs, or nothing. Nothing follows from it by itself.
 *
 * @param one the one of the two with the smaller id
 */
public record LookAlikes(PersonId one, PersonId other, Difference difference) {

  /** Says what differs; letters with and without accents, hyphens and capitals do not. */
  public enum Difference {
    NOTHING,
    /** One of the names, or their order. */
    NAME,
    BIRTH_DATE
  }
}
