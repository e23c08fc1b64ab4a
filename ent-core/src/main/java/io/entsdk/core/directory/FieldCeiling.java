package io.entsdk.core.directory;

import static io.entsdk.core.directory.PersonField.ATTACHMENT;
import static io.entsdk.core.directory.PersonField.BIRTH_DATE;
import static io.entsdk.core.directory.PersonField.BIRTH_PLACE;
import static io.entsdk.core.directory.PersonField.EMAIL;
import static io.entsdk.core.directory.PersonField.NAMES;
import static io.entsdk.core.directory.PersonField.PHONE;
import static io.entsdk.core.directory.PersonField.PHOTOGRAPH;
import static io.entsdk.core.directory.PersonField.POSTAL_ADDRESS;
import static io.entsdk.core.directory.PersonField.PROFESSIONAL_ADDRESS;
import static io.entsdk.core.directory.PersonField.PROFESSIONAL_EMAIL;
import static io.entsdk.core.directory.PersonField.PROFESSIONAL_PHONE;
import static io.entsdk.core.directory.PersonField.PROFESSIONAL_SITUATION;
import static io.entsdk.core.directory.PersonField.PUPILS;
import static io.entsdk.core.directory.PersonField.SCHOOL_LIFE;
import static io.entsdk.core.directory.PersonField.TITLE;

import java.util.EnumSet;
import java.util.Set;

/**
 * Says what an ENT may hold at most about people of one profile, and the smaller part of it that is
 * held unless an activity of the register needs more: allowed is not collected.
 *
 * @param article where the ceiling stands in the arrêté of 30 November 2006 (NOR MENT0602397A)
 * @param allowed the ceiling
 * @param collected what is on by default
 */
public record FieldCeiling(String article, Set<PersonField> allowed, Set<PersonField> collected) {

  /** Art. 2 a, first indent, read in the text of 2006 (the wording of 2017 was not read). */
  private static final FieldCeiling PUPIL =
      new FieldCeiling(
          "art. 2 a, élèves",
          EnumSet.of(
              TITLE,
              NAMES,
              BIRTH_DATE,
              BIRTH_PLACE,
              PHOTOGRAPH,
              POSTAL_ADDRESS,
              PHONE,
              EMAIL,
              SCHOOL_LIFE),
          EnumSet.of(NAMES, BIRTH_DATE, SCHOOL_LIFE));

  /** Art. 2 a: identity and contact; no date of birth, no profession, no income. */
  private static final FieldCeiling GUARDIAN =
      new FieldCeiling(
          "art. 2 a, personnes responsables",
          EnumSet.of(TITLE, NAMES, POSTAL_ADDRESS, PHONE, EMAIL, PUPILS),
          EnumSet.of(NAMES, EMAIL, PUPILS));

  /** Art. 2 a: identity, professional situation and contact; nothing of the home. */
  private static final FieldCeiling STAFF =
      new FieldCeiling(
          "art. 2 a, personnels",
          EnumSet.of(
              TITLE,
              NAMES,
              PROFESSIONAL_SITUATION,
              ATTACHMENT,
              PROFESSIONAL_ADDRESS,
              PROFESSIONAL_PHONE,
              PROFESSIONAL_EMAIL,
              PUPILS),
          EnumSet.of(NAMES, PROFESSIONAL_SITUATION, ATTACHMENT, PROFESSIONAL_EMAIL, PUPILS));

  /** Art. 2 b: tutors and masters of apprentices; the nearest text for agents of others. */
  private static final FieldCeiling AGENT =
      new FieldCeiling(
          "art. 2 b, intervenants (by analogy)",
          EnumSet.of(NAMES, PROFESSIONAL_SITUATION, ATTACHMENT, PUPILS),
          EnumSet.of(NAMES, ATTACHMENT, PUPILS));

  public FieldCeiling {
    allowed = Set.copyOf(allowed);
    collected = Set.copyOf(collected);
    if (!allowed.containsAll(collected)) {
      throw new IllegalArgumentException("What is collected by default must be allowed");
    }
  }

  /** Return the ceiling for people of {@code profile}. */
  public static FieldCeiling of(Profile profile) {
    return switch (profile) {
      case ELV -> PUPIL;
      case TUT -> GUARDIAN;
      case COL -> AGENT;
      case ENS, DIR, EVS, ETA, ACA, DOC, AESH, ATSEM -> STAFF;
    };
  }
}
