package io.entsdk.core.directory;

/**
 * Names what a person is in a school: the national profiles (SDET annexe opérationnelle, 4.7), with
 * two trades of primary schools that it lacks.
 */
public enum Profile {
  /** <em>Élève</em>: a pupil. */
  ELV,
  /** <em>Tuteur</em>: a person who answers for a pupil. */
  TUT,
  /** <em>Enseignant</em>: a teacher. */
  ENS,
  /** <em>Direction</em>: the head and those who stand in. */
  DIR,
  /** <em>Vie scolaire</em>: those who watch over school life. */
  EVS,
  /** <em>Établissement</em>: administrative and technical staff of the school. */
  ETA,
  /** <em>Académie</em>: staff of the rectorate, the DSDEN or the inspection. */
  ACA,
  /** <em>Documentaliste</em>: a school librarian. */
  DOC,
  /** <em>Collectivité</em>: staff of a local authority. */
  COL,
  /** <em>Accompagnant d'élèves en situation de handicap</em>: helps pupils with special needs. */
  AESH,
  /** <em>Agent territorial spécialisé des écoles maternelles</em>: assists in nursery classes. */
  ATSEM;

  /** Tell whether people of this profile work in the school itself. */
  public boolean isSchoolStaff() {
    return switch (this) {
      case ENS, DIR, EVS, ETA, DOC, AESH, ATSEM -> true;
      case ELV, TUT, ACA, COL -> false;
    };
  }
}
