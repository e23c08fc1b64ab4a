package io.entsdk.privacy.retention;

import io.entsdk.core.NotFoundException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Is a set of rules, one for each key; a school or a vendor takes {@link #FRENCH_SCHOOL} and
 * changes what is its own to decide.
 */
public record RetentionRules(List<RetentionRule> rules) {

  /** Accounts and directory data of pupils, guardians and staff. */
  public static final String ENT_ACCOUNT = "ent-account";

  /** What an import changed, kept so that it can be undone. */
  public static final String ROSTER_JOURNAL = "roster-journal";

  /** Who did what, and who was refused. */
  public static final String AUDIT_TRAIL = "audit-trail";

  /**
   * Sessions, cards, windows and tries to sign in, counted from the day on which they are over, or
   * the last try was made: all go within ninety days. Who signed in is in the audit trail.
   */
  public static final String SIGN_IN = "sign-in";

  /** Messages, announcements and what was answered to them. */
  public static final String SCHOOL_CORRESPONDENCE = "school-correspondence";

  /** Who was erased, as long as a backup may still hold them. */
  public static final String ERASURE_PROOF = "erasure-proof";

  /** What people have agreed to, counted from the first day on which a consent is over. */
  public static final String CONSENT_PROOF = "consent-proof";

  static final LegalSource ORDER_2006 =
      new LegalSource(
          "arrêté du 30 novembre 2006",
          "art. 6",
          "NOR MENT0602397A, rédaction de l'arrêté du 13 octobre 2017 (NOR MENN1722182A)",
          LocalDate.of(2017, 10, 22),
          Confidence.VERIFIED);

  static final LegalSource CNIL_LOGS =
      new LegalSource(
          "délibération CNIL n° 2021-122",
          "",
          "JORFTEXT000044272396",
          LocalDate.of(2021, 10, 14),
          Confidence.VERIFIED_SECOND_HAND);

  private static final LegalSource OUR_UNDO =
      new LegalSource(
          "choix du SDK, sans texte",
          "",
          "délai pendant lequel un import peut être annulé",
          LocalDate.of(2026, 11, 1),
          Confidence.OWN_CHOICE);

  private static final LegalSource OUR_PROOF =
      new LegalSource(
          "choix du SDK, sans texte",
          "",
          "jusqu'à ce qu'aucune sauvegarde ne contienne plus la personne",
          LocalDate.of(2026, 11, 22),
          Confidence.OWN_CHOICE);

  private static final LegalSource OUR_SIGN_IN =
      new LegalSource(
          "choix du SDK, sans texte",
          "",
          "plus que les vacances d’été : une tablette est encore connue en septembre",
          LocalDate.of(2026, 11, 23),
          Confidence.OWN_CHOICE);

  private static final LegalSource NO_TEXT =
      new LegalSource(
          "décision de l'école, sans texte",
          "",
          "aucune durée trouvée pour les messages",
          LocalDate.of(2026, 11, 1),
          Confidence.OWN_CHOICE);

  /** What French texts and our own choices say; each number carries its source and confidence. */
  public static final RetentionRules FRENCH_SCHOOL =
      new RetentionRules(
          List.of(
              RetentionRule.of(
                      ENT_ACCOUNT,
                      ORDER_2006,
                      Trigger.ENTITLEMENT_ENDED,
                      RetentionLimits.eraseWithin(Period.ofMonths(3)))
                  .titled("Comptes et annuaire", "Accounts and directory"),
              RetentionRule.of(
                      ROSTER_JOURNAL,
                      OUR_UNDO,
                      Trigger.RECORD_MADE,
                      RetentionLimits.eraseWithin(Period.ofDays(30)))
                  .titled("Journal d’un import", "Journal of an import"),
              RetentionRule.of(
                      ERASURE_PROOF,
                      OUR_PROOF,
                      Trigger.RECORD_MADE,
                      RetentionLimits.eraseWithin(Period.ofYears(2)))
                  .titled("Preuve d’un effacement", "Proof of an erasure"),
              RetentionRule.of(AUDIT_TRAIL, CNIL_LOGS, Trigger.RECORD_MADE, logs())
                  .titled("Journal des actes et des lectures", "Record of acts and reads"),
              RetentionRule.of(
                      SIGN_IN,
                      OUR_SIGN_IN,
                      Trigger.LAST_ACTIVITY,
                      RetentionLimits.eraseWithin(Period.ofDays(90)))
                  .titled("Connexions", "Sign-ins"),
              RetentionRule.of(
                      CONSENT_PROOF,
                      SchoolPackSources.LIMITATION,
                      Trigger.RECORD_MADE,
                      RetentionLimits.eraseWithin(Period.ofYears(5)))
                  .titled(
                      "Preuve d’un consentement qui est fini", "Proof of a consent that is over"),
              RetentionRule.of(
                      SCHOOL_CORRESPONDENCE,
                      NO_TEXT,
                      Trigger.ENTITLEMENT_ENDED,
                      RetentionLimits.none())
                  .titled("Messages et annonces", "Messages and announcements")));

  public RetentionRules {
    rules = List.copyOf(rules);
    long keys = rules.stream().map(RetentionRule::key).distinct().count();
    if (keys < rules.size()) {
      throw new IllegalArgumentException("Two rules share a key: keep the version in force");
    }
  }

  /** Return these rules with {@code rule} in the place of the one that has its key, if any. */
  public RetentionRules with(RetentionRule rule) {
    Stream<RetentionRule> others = rules.stream().filter(known -> !known.key().equals(rule.key()));
    return new RetentionRules(Stream.concat(others, Stream.of(rule)).toList());
  }

  public Optional<RetentionRule> find(String key) {
    return rules.stream().filter(rule -> rule.key().equals(key)).findFirst();
  }

  public RetentionRule get(String key) {
    return find(key).orElseThrow(() -> new NotFoundException("RetentionRule", key));
  }

  private static RetentionLimits logs() {
    return RetentionLimits.between(Period.ofMonths(6), Period.ofMonths(12));
  }
}
