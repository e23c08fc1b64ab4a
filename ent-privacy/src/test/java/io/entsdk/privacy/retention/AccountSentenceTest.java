package io.entsdk.privacy.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.retention.Entitlement.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a person reads about an account. */
class AccountSentenceTest {

  private static final LocalDate LAST_DAY = LocalDate.of(2026, 7, 5);
  private static final LocalDate DUE = LocalDate.of(2026, 10, 5);
  private static final Entitlement SCHOOLING = new Entitlement.Until(Ground.PUPIL, LAST_DAY);
  private static final RetentionRule RULE =
      RetentionRules.FRENCH_SCHOOL.get(RetentionRules.ENT_ACCOUNT).answering(PublicArchives.NO);

  @Test
  void anAccountThatWillGoSaysByWhenAndWhy() {
    assertEquals(
        "Compte à supprimer au plus tard le 5 octobre 2026 : scolarité finie le 5 juillet 2026"
            + " (arrêté du 30 novembre 2006, art. 6).",
        french(SCHOOLING, DUE.minusDays(1)));
    assertEquals(
        "Account to be erased by 5 October 2026 at the latest: schooling ended on 5 July 2026"
            + " (arrêté du 30 novembre 2006, art. 6).",
        about(SCHOOLING, DUE.minusDays(1)).explain(Locale.UK));
  }

  @Test
  void anAccountThatIsDueSaysSo() {
    assertEquals(
        "Compte à supprimer maintenant, dernier jour le 5 octobre 2026 : scolarité finie le 5 juillet"
            + " 2026 (arrêté du 30 novembre 2006, art. 6).",
        french(SCHOOLING, DUE));
  }

  @Test
  void anAccountStillInUseSaysUntilWhen() {
    assertEquals(
        "Compte ouvert : scolarité jusqu'au 5 juillet 2026 (arrêté du 30 novembre 2006, art. 6).",
        french(SCHOOLING, LAST_DAY));
    assertEquals(
        "Compte ouvert : en fonction dans une école (arrêté du 30 novembre 2006, art. 6).",
        french(new Entitlement.Lasting(Ground.STAFF), DUE));
  }

  @Test
  void theFirstOfAMonthIsWrittenAsFrenchWritesIt() {
    Entitlement guardian = new Entitlement.Until(Ground.GUARDIAN, LocalDate.of(2026, 7, 1));

    assertEquals(
        "Compte à supprimer au plus tard le 1er octobre 2026 : n'est plus responsable d'un élève"
            + " scolarisé depuis le 1er juillet 2026 (arrêté du 30 novembre 2006, art. 6).",
        french(guardian, LocalDate.of(2026, 8, 1)));
  }

  @Test
  void nobodyIsSaidToBeAtSchoolWhomTheDirectoryDoesNotKnow() {
    assertEquals(
        "Compte à vérifier : l'annuaire ne connaît aucun droit à un compte"
            + " (arrêté du 30 novembre 2006, art. 6).",
        french(new Entitlement.Unknown(), DUE));
  }

  @Test
  void whatIsInTheWayIsNamed() {
    LegalHold hold = new LegalHold(new UUID(1, 1), LAST_DAY, null);
    RetentionDecision held =
        new RetentionCase(List.of(RULE), SCHOOLING.facts(), Set.of(hold), Set.of()).decide(DUE);

    assertEquals(
        "Compte à supprimer depuis le 5 octobre 2026 mais bloqué (gel de preuves), accès restreint"
            + " : scolarité finie le 5 juillet 2026 (arrêté du 30 novembre 2006, art. 6).",
        new AccountRetention(person(), DUE, SCHOOLING, held, null).explain(Locale.FRANCE));
  }

  /** The machine speaks French here; a language that we do not have is answered in English. */
  @Test
  void theMachinesLanguageIsNeverTaken() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      String english = about(SCHOOLING, DUE).explain(Locale.ENGLISH);

      assertEquals(true, english.startsWith("Account to be erased now"));
      assertEquals(english, about(SCHOOLING, DUE).explain(Locale.GERMAN));
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static String french(Entitlement entitlement, LocalDate day) {
    return about(entitlement, day).explain(Locale.FRENCH);
  }

  private static AccountRetention about(Entitlement entitlement, LocalDate day) {
    RetentionDecision decision =
        new RetentionCase(List.of(RULE), entitlement.facts(), Set.of(), Set.of()).decide(day);
    return new AccountRetention(person(), day, entitlement, decision, null);
  }

  private static PersonId person() {
    return new PersonId(new UUID(1, 1));
  }
}
