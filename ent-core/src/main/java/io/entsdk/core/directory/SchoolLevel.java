package io.entsdk.core.directory;

/** Says which degree a school belongs to; reach profiles and the choice of controller follow it. */
public enum SchoolLevel {
  /** <em>Premier degré</em>: école maternelle, élémentaire or primaire. */
  PRIMARY,
  /** <em>Collège</em>. */
  LOWER_SECONDARY,
  /** <em>Lycée</em>. */
  UPPER_SECONDARY
}
