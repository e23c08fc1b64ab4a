package io.entsdk.messaging.reach;

import java.util.EnumSet;
import java.util.Set;

/**
 * Names what a school may open that its table keeps closed.
 *
 * <p>What a floor or a table never allows has no name here: no {@link PolicyGrant} can say it.
 */
public enum Opening {
  /** Pupils of one class among each other. */
  CLASSMATES(
      EnumSet.of(From.PUPIL, From.COLLEGE_PUPIL, From.LYCEE_PUPIL, From.ADULT_PUPIL),
      EnumSet.of(Towards.CLASS_PUPIL)),
  /** Pupils of different classes; below the <em>lycée</em> within a group alone. */
  SCHOOLMATES(
      EnumSet.of(From.COLLEGE_PUPIL, From.LYCEE_PUPIL, From.ADULT_PUPIL),
      EnumSet.of(Towards.OTHER_PUPIL)),
  /** Pupils to staff of the school who do not teach them. */
  PUPILS_TO_OTHER_STAFF(
      EnumSet.of(From.PUPIL, From.LYCEE_PUPIL, From.ADULT_PUPIL),
      EnumSet.of(Towards.OTHER_STAFF, Towards.OTHER_TEACHER)),
  /** Guardians of one child to each other, where no judgment stands between them. */
  CO_GUARDIANS(EnumSet.of(From.PARENT), EnumSet.of(Towards.OWN_FAMILY)),
  /** Teachers to pupils whom they do not teach. */
  TEACHERS_TO_OTHER_PUPILS(
      EnumSet.of(From.TEACHER, From.HEAD_TEACHER), EnumSet.of(Towards.OTHER_PUPIL)),
  /** AESH, ATSEM and agents of an activity to the families of its pupils. */
  ASSISTANTS_TO_FAMILIES(EnumSet.of(From.ASSISTANT), EnumSet.of(Towards.OWN_FAMILY)),
  /** Teachers, and pupils of age, to people from outside. */
  TO_EXTERNAL(EnumSet.of(From.TEACHER, From.ADULT_PUPIL), EnumSet.of(Towards.EXTERNAL));

  private final Set<From> from;
  private final Set<Towards> towards;

  Opening(EnumSet<From> from, EnumSet<Towards> towards) {
    this.from = Set.copyOf(from);
    this.towards = Set.copyOf(towards);
  }

  /** Tell whether {@code sender} is one of those whom this lets write. */
  public boolean concerns(From sender) {
    return from.contains(sender);
  }

  /** Tell whether this is about {@code sender} and {@code recipient}. */
  public boolean opens(From sender, Towards recipient) {
    return from.contains(sender) && towards.contains(recipient);
  }
}
