package io.entsdk.core.access;

import java.util.Locale;
import java.util.ResourceBundle;

/** Says in one sentence why something is granted or denied. */
public enum Reason {
  SYSTEM,
  SELF,
  TEACHES,

  /** A pass of today lets a substitute work with the class. */
  SUBSTITUTES,

  HEADS,
  WORKS_IN,
  OVERSEES,
  GUARDS,
  ACCOMPANIES,
  /** A grant holds it. */
  GRANTED,
  /** Somebody has delegated it and still has it. */
  DELEGATED,
  /** A school has let the vendor's support look. */
  SUPPORTS,
  ASSURANCE_TOO_LOW,
  HAT_NEEDED,
  /** The tie begins on a later day. */
  NOT_BEGUN,
  RELATION_ENDED,
  /** The last day of a grant is over. */
  GRANT_ENDED,
  /** A grant names a role or permission that nobody declares any more. */
  GRANT_EMPTY,
  /** The holder of a grant no longer has the hat that it was given to. */
  HAT_LOST,
  /** Whoever delegated it no longer has it. */
  GIVER_LOST_IT,
  /** The support session is over, or was never granted. */
  SUPPORT_OVER,
  /** Support may neither write, nor read this. */
  NOT_FOR_SUPPORT,
  NO_RELATION;

  /** Return the reason that names a relation which holds. */
  public static Reason of(Relation relation) {
    return valueOf(relation.name());
  }

  private static final String BUNDLE = "io.entsdk.core.access.reasons";

  /** Return the sentence in French or English; English stands in for other languages. */
  public String sentence(Locale locale) {
    ResourceBundle asked = ResourceBundle.getBundle(BUNDLE, locale);
    boolean spoken = asked.getLocale().getLanguage().equals(locale.getLanguage());
    return (spoken ? asked : ResourceBundle.getBundle(BUNDLE, Locale.ROOT)).getString(name());
  }
}
