package io.entsdk.core.directory;

/** Names a field that may be told of a person. */
public enum PersonField {
  /** <em>Civilité</em>. */
  TITLE,
  /** Names by birth and by use, and first name. */
  NAMES,
  BIRTH_DATE,
  /** Town and country of birth. */
  BIRTH_PLACE,
  PHOTOGRAPH,
  POSTAL_ADDRESS,
  PHONE,
  /** The address that the person has chosen to be told at. */
  EMAIL,
  PROFESSIONAL_ADDRESS,
  PROFESSIONAL_PHONE,
  PROFESSIONAL_EMAIL,
  /** Function, subject, grade: what somebody is in the job. */
  PROFESSIONAL_SITUATION,
  /** The school or service that somebody belongs to. */
  ATTACHMENT,
  /** Class, level, groups, marks, absences. */
  SCHOOL_LIFE,
  /** Which pupils somebody answers for or follows. */
  PUPILS,
  PROFESSION,
  INCOME
}
