package io.entsdk.core.launch;

import static io.entsdk.core.launch.LaunchSources.arrete;
import static io.entsdk.core.launch.LaunchSources.gdpr;
import static io.entsdk.core.launch.LegalText.Confidence.RECALLED;
import static io.entsdk.core.launch.LegalText.Confidence.VERIFIED;
import static io.entsdk.core.launch.LegalText.Confidence.VERIFIED_SECOND_HAND;

import io.entsdk.core.directory.Contract;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.internal.Spoken;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Names what must be on record before a school goes live, each with what shows it, for which
 * schools, and the text that it rests on.
 */
public enum Requirement {
  /** Who answers for the data: of a public primary school the DASEN; elsewhere the head. */
  CONTROLLER_NAMED(Shown.BY_DIRECTORY, Asked.OF_ALL, gdpr("art. 4(7)", VERIFIED_SECOND_HAND)),
  /** <em>Délégué à la protection des données</em>, shared by an academy's schools. */
  DPO_NAMED(Shown.BY_DIRECTORY, Asked.OF_ALL, gdpr("art. 37", RECALLED)),
  /** The controller's undertaking to keep to the arrêté (formerly RU-003). */
  CONTROLLER_AGREES(Shown.BY_PAPER, Asked.OF_ALL, arrete("art. 7", VERIFIED)),
  /** <em>Inspecteur de l'Éducation nationale</em>; inspects public primary schools. */
  INSPECTOR_CONSULTED(Shown.BY_ACT, Asked.OF_PUBLIC_PRIMARY, LaunchSources.AIX_MARSEILLE),
  /** With the commune, or with the département or région of a public secondary school. */
  LOCAL_CONVENTION(Shown.BY_CONVENTION, Asked.OF_PUBLIC, LaunchSources.CNIL_2006_104),
  /** With everything that Art. 28(3) lists. */
  PROCESSOR_CONTRACT(Shown.BY_PAPER, Asked.OF_ALL, gdpr("art. 28(3)", RECALLED)),
  /** The entry of the ENT in the controller's register. */
  REGISTER_IN_FORCE(Shown.BY_PAPER, Asked.OF_ALL, gdpr("art. 30(1)", VERIFIED_SECOND_HAND)),
  /** The assessment was made, or the controller has said why none is needed. */
  IMPACT_ASSESSMENT(Shown.BY_DECISION, Asked.OF_ALL, gdpr("art. 35", RECALLED)),
  HOSTING_PLACE(Shown.BY_WORDS, Asked.OF_ALL, LaunchSources.IH2EF),
  DATA_ACCESS(Shown.BY_WORDS, Asked.OF_ALL, LaunchSources.IH2EF),
  SUB_PROCESSORS(Shown.BY_WORDS, Asked.OF_ALL, gdpr("art. 28(2) and (4)", RECALLED)),
  SECURITY_MEASURES(Shown.BY_WORDS, Asked.OF_ALL, LaunchSources.IH2EF),
  NOTICE_TO_PUPILS(Shown.BY_ACT, Asked.OF_ALL, arrete("art. 5", VERIFIED)),
  NOTICE_TO_GUARDIANS(Shown.BY_ACT, Asked.OF_ALL, arrete("art. 5", VERIFIED)),
  NOTICE_TO_STAFF(Shown.BY_ACT, Asked.OF_ALL, arrete("art. 5", VERIFIED)),
  /** The arrêté, readable by each user from the home page of the ENT. */
  TEXT_ON_HOME_PAGE(Shown.BY_ADDRESS, Asked.OF_ALL, arrete("art. 8", VERIFIED));

  private static final String BUNDLE = "io.entsdk.core.launch.requirements";

  private final Shown shown;
  private final Asked asked;
  private final LegalText source;

  Requirement(Shown shown, Asked asked, LegalText source) {
    this.shown = shown;
    this.asked = asked;
    this.source = source;
  }

  /** Says what shows that a requirement is met. */
  public enum Shown {
    /** The facts of the directory alone; nothing is recorded. */
    BY_DIRECTORY,
    /** A paper that is in force. */
    BY_PAPER,
    /** A paper that tells of something done: never of tomorrow. */
    BY_ACT,
    /** A paper, or the reason why there is none. */
    BY_DECISION,
    /** A convention of the directory. */
    BY_CONVENTION,
    /** A description in words. */
    BY_WORDS,
    /** The address of a page. */
    BY_ADDRESS
  }

  /** Says which schools a requirement is asked of. */
  private enum Asked {
    OF_ALL,
    OF_PUBLIC,
    OF_PUBLIC_PRIMARY
  }

  public Shown shown() {
    return shown;
  }

  public LegalText source() {
    return source;
  }

  /** Tell whether it is asked of a school of {@code level} under {@code contract}. */
  public boolean isAskedOf(SchoolLevel level, Contract contract) {
    return switch (asked) {
      case OF_ALL -> true;
      case OF_PUBLIC -> contract == Contract.PUBLIC;
      case OF_PUBLIC_PRIMARY -> contract == Contract.PUBLIC && level == SchoolLevel.PRIMARY;
    };
  }

  /** Tell whether {@code proof} is of the kind that shows it. */
  public boolean accepts(Proof proof) {
    return switch (shown) {
      case BY_DIRECTORY -> false;
      case BY_PAPER, BY_ACT -> proof instanceof Proof.Document;
      case BY_DECISION -> proof instanceof Proof.Document || proof instanceof Proof.NotNeeded;
      case BY_CONVENTION -> proof instanceof Proof.Agreed;
      case BY_WORDS -> proof instanceof Proof.Statement;
      case BY_ADDRESS -> proof instanceof Proof.Address;
    };
  }

  /** Return what must be there, in French or English; English stands in for other languages. */
  public String text(Locale locale) {
    return texts(locale).getString(name());
  }

  static ResourceBundle texts(Locale locale) {
    return Spoken.in(locale, asked -> ResourceBundle.getBundle(BUNDLE, asked));
  }
}
