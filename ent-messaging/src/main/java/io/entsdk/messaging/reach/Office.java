package io.entsdk.messaging.reach;

/** Names what somebody is for a school that the national profiles do not tell. */
public enum Office {
  /** <em>Conseiller principal d'éducation</em>. */
  LIFE_OFFICER(true, false),
  NURSE(true, false),
  SOCIAL_WORKER(true, false),
  /** <em>Psychologue de l'Éducation nationale</em>. */
  PSYCHOLOGIST(true, false),
  /** The school's referent of the programme pHARe. */
  BULLYING_REFERENT(true, false),
  /** <em>Réseau d'aides spécialisées aux élèves en difficulté</em>. */
  SPECIALISED_AID(false, false),
  /** A pupil whom the class has elected. */
  PUPIL_DELEGATE(false, true),
  /** A guardian who stands for the parents of a class (code de l'éducation D111-11). */
  PARENT_DELEGATE(false, true);

  private final boolean trusted;
  private final boolean ofClass;

  Office(boolean trusted, boolean ofClass) {
    this.trusted = trusted;
    this.ofClass = ofClass;
  }

  /** Tell whether a pupil may turn to this office at any time, as to the head. */
  public boolean isTrusted() {
    return trusted;
  }

  /** Tell whether it is held for one class, and not for the school. */
  public boolean isOfClass() {
    return ofClass;
  }

  /** Tell whether it cares for pupils. */
  public boolean cares() {
    return !ofClass && this != LIFE_OFFICER;
  }
}
