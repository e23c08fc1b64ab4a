package io.entsdk.core.directory;

import io.entsdk.core.internal.Spoken;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Says as what somebody stood in a shared record who is gone since, to be shown in the place of the
 * name: never the old one. A record that keeps the capacity beside the person, and declares it as
 * telling of nobody, may show more than {@link #MEMBER}.
 */
public enum FormerMember {
  PUPIL,
  GUARDIAN,
  TEACHER,
  STAFF,
  /** Came from outside: the academy, a local authority, an organisation. */
  PARTNER,
  /** Nothing is known of the capacity, as of {@link PersonId#GONE}. */
  MEMBER;

  private static final String BUNDLE = "io.entsdk.core.directory.former-member";

  /** Return what whoever stood there under {@code profile} is now. */
  public static FormerMember of(Profile profile) {
    return switch (profile) {
      case ELV -> PUPIL;
      case TUT -> GUARDIAN;
      case ENS -> TEACHER;
      case DIR, EVS, ETA, DOC, AESH, ATSEM -> STAFF;
      case ACA, COL -> PARTNER;
    };
  }

  /** Return the words to show, such as {@code Ancien élève}; English where there are no others. */
  public String label(Locale locale) {
    return Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked)).getString(name());
  }
}
