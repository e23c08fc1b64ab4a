package io.entsdk.core.protection;

import io.entsdk.core.directory.PersonId;
import java.util.UUID;
import java.util.regex.Pattern;

/** Says what a hold keeps: all that is about one person, or one record of a module. */
public sealed interface HeldSubject {

  /** The kind of {@link OfPerson}. */
  String PERSON = "person";

  /** Return what kind of thing is held, such as {@code person}. */
  String kind();

  /** Return the id of what is held. */
  UUID id();

  /** Everything about a person, in every module. */
  record OfPerson(PersonId person) implements HeldSubject {

    @Override
    public String kind() {
      return PERSON;
    }

    @Override
    public UUID id() {
      return person.value();
    }
  }

  /**
   * One record, such as a reported message with its deliveries.
   *
   * @param kind what the module that owns it calls it: 2 to 40 of a-z and -, never {@code person}
   */
  record OfRecord(String kind, UUID id) implements HeldSubject {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z-]{1,39}");

    public OfRecord {
      if (!SHAPE.matcher(kind).matches() || kind.equals(PERSON)) {
        throw new IllegalArgumentException(
            "A kind of record is 2 to 40 of a-z and -, and not " + kind);
      }
    }
  }

  static HeldSubject of(PersonId person) {
    return new OfPerson(person);
  }
}
