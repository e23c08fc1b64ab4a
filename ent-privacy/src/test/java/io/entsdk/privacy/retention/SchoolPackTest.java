package io.entsdk.privacy.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number of the school pack, typed once more from its source; a dash is none. */
class SchoolPackTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          ent-account, ENTITLEMENT_ENDED, -, -, P3M, DELETE, VERIFIED, "arrêté du 30 novembre 2006, art. 6"
          ent-directory, SCHOOL_YEAR_ENDED, -, -, -, REVIEW, VERIFIED, "arrêté du 30 novembre 2006, art. 6"
          higher-account, OWN_EVENT, -, -, P1Y, DELETE, VERIFIED, "arrêté du 30 novembre 2006, art. 6"
          contribution, ACCOUNT_CLOSED, -, -, P0D, ANONYMISE, VERIFIED, "arrêté du 30 novembre 2006, art. 6"
          security-log, RECORD_MADE, P6M, -, P12M, DELETE, VERIFIED_SECOND_HAND, délibération CNIL n° 2021-122
          control-log, RECORD_MADE, -, -, P3Y, DELETE, VERIFIED_SECOND_HAND, délibération CNIL n° 2021-122
          hosting-identity, CONTRACT_ENDED, P5Y, -, P5Y, DELETE, VERIFIED_SECOND_HAND, "décret n° 2021-1362 du 20 octobre 2021, CPCE, art. L34-1, II bis"
          hosting-account, ACCOUNT_CLOSED, P1Y, -, P1Y, DELETE, VERIFIED_SECOND_HAND, "décret n° 2021-1362 du 20 octobre 2021, CPCE, art. L34-1, II bis"
          hosting-connection, RECORD_MADE, P1Y, -, P1Y, DELETE, VERIFIED_SECOND_HAND, "décret n° 2021-1362 du 20 octobre 2021, CPCE, art. L34-1, II bis"
          sanction-warning, SCHOOL_YEAR_ENDED, -, -, P0D, DELETE, RECALLED, "code de l’éducation, art. R511-13"
          sanction-reprimand, SCHOOL_YEAR_ENDED, -, -, P1Y, DELETE, RECALLED, "code de l’éducation, art. R511-13"
          sanction-exclusion, SCHOOL_YEAR_ENDED, -, -, P2Y, DELETE, RECALLED, "code de l’éducation, art. R511-13"
          sanction-expulsion, SCHOOLING_ENDED, -, -, P0D, DELETE, RECALLED, "code de l’éducation, art. R511-13"
          punishment, SCHOOL_YEAR_ENDED, -, -, P0D, DELETE, RECALLED, logique de la norme CNIL NS-029
          schooling, SCHOOL_YEAR_ENDED, -, -, P0D, REVIEW, VERIFIED_SECOND_HAND, ancienne norme CNIL pour les établissements
          school-identity, SCHOOL_LEFT, -, -, P0D, REVIEW, VERIFIED_SECOND_HAND, ancienne norme CNIL pour les établissements
          diploma, SCHOOLING_ENDED, -, -, P0D, REVIEW, VERIFIED_SECOND_HAND, ancienne norme CNIL pour les établissements
          roll-call, SCHOOL_YEAR_ENDED, P10Y, -, -, DELETE, VERIFIED_SECOND_HAND, "circonscription du Grand-Quevilly, sur l’instruction DPACI/RES/2005/003"
          pupil-file, SCHOOLING_ENDED, P10Y, -, -, REVIEW, VERIFIED_SECOND_HAND, "académie de Bordeaux, sur l’instruction DPACI/RES/2005/003"
          pupil-file-in-tools, SCHOOLING_ENDED, -, -, P0D, DELETE, VERIFIED_SECOND_HAND, "académie de Bordeaux, sur l’instruction DPACI/RES/2005/003"
          evaluation-booklet, RECORD_MADE, P2Y, -, -, SAMPLE_AND_TRANSFER, VERIFIED_SECOND_HAND, instruction DPACI/RES/2005/003
          council-minutes, RECORD_MADE, P5Y, -, -, TRANSFER, VERIFIED_SECOND_HAND, instruction DPACI/RES/2005/003
          room-booking, RECORD_MADE, P1Y, -, -, DELETE, VERIFIED_SECOND_HAND, instruction DPACI/RES/2005/003
          school-booklet, SCHOOLING_ENDED, -, -, P1Y, REVIEW, VERIFIED_SECOND_HAND, arrêté du 24 octobre 2017
          lycee-booklet, OWN_EVENT, -, P2M, P8M, DELETE, VERIFIED, "arrêté du 8 février 2016, art. 9"
          lycee-booklet-traces, RECORD_MADE, -, -, P8M, DELETE, VERIFIED, "arrêté du 8 février 2016, art. 9"
          information-sheet, RECORD_MADE, -, -, P1Y, DELETE, VERIFIED_SECOND_HAND, arrêté du 15 novembre 2013
          teleservice, RECORD_MADE, -, P1Y, P2Y, DELETE, VERIFIED, "arrêté d’un téléservice récent, élèves et apprentis"
          teleservice-log, RECORD_MADE, -, -, P1Y, DELETE, VERIFIED, "arrêté d’un téléservice récent, élèves et apprentis"
          school-facts, RECORD_MADE, -, P1Y, P5Y, DELETE, VERIFIED, "décret n° 2025-1260 du 22 décembre 2025, art. 7"
          lesson-diary, SCHOOL_YEAR_ENDED, P5Y, -, -, TRANSFER, RECALLED, circulaire n° 2010-136 du 6 septembre 2010
          photo, SCHOOL_LEFT, -, -, P0D, DELETE, RECALLED, "usage, sans texte trouvé"
          photo-withdrawn, CONSENT_ENDED, -, -, P0D, DELETE, RECALLED, "usage, sans texte trouvé"
          image-consent, SCHOOL_YEAR_ENDED, -, -, -, REVIEW, VERIFIED_SECOND_HAND, modèle d’autorisation Éduscol
          video, RECORD_MADE, -, -, P1M, DELETE, RECALLED, "code de la sécurité intérieure, art. L252-5"
          school-correspondence, ENTITLEMENT_ENDED, -, -, -, DELETE, OWN_CHOICE, "décision de l'école, sans texte"
          rights-request, CASE_CLOSED, P5Y, -, P6Y, DELETE, RECALLED, "prescription, sans texte lu"
          register, CONTRACT_ENDED, -, -, -, REVIEW, RECALLED, "prescription, sans texte lu"
          """)
  void eachRowSaysWhatItsSourceSays(
      String key,
      Trigger trigger,
      String keep,
      String restrict,
      String erase,
      FinalAction then,
      Confidence confidence,
      String citation) {
    RetentionRule rule = SchoolPack.rules().get(key);

    assertEquals(trigger, rule.trigger());
    assertEquals(new RetentionLimits(period(keep), period(restrict), period(erase)), rule.limits());
    assertEquals(then, rule.then());
    assertEquals(confidence, rule.source().confidence());
    assertEquals(citation, rule.source().citation());
    assertEquals(PublicArchives.UNKNOWN, rule.archives(), "the controller answers");
  }

  @Test
  void thePackHoldsNothingElseAndEachRowHasANameInBothLanguages() {
    assertEquals(38, SchoolPack.rules().rules().size());
    for (RetentionRule rule : SchoolPack.rules().rules()) {
      assertTrue(!rule.title().french().equals(rule.key()), rule::key);
      assertTrue(!rule.title().in(Locale.GERMAN).equals(rule.title().french()), rule::key);
    }
    assertEquals(Set.of(Block.VISA), SchoolPack.rules().get("roll-call").awaits());
  }

  @Test
  void whereSourcesDisagreeBothAreShown() {
    assertEquals(
        List.of("account-or-hosting", "roll-call", "video"),
        SchoolPack.conflicts().stream().map(SourceConflict::key).toList());
    assertEquals(
        "circonscription du Grand-Quevilly, sur l’instruction DPACI/RES/2005/003 : le registre"
            + " d’appel se garde dix ans ; DDEC 85, sur l’instruction DPACI/RES/2005/003 : le"
            + " registre d’appel se garde cinq ans au moins.",
        SchoolPack.conflicts().get(1).explain(Locale.FRENCH));
    Set<String> known =
        SchoolPack.rules().rules().stream().map(RetentionRule::key).collect(Collectors.toSet());
    assertTrue(
        SchoolPack.conflicts().stream()
            .flatMap(conflict -> conflict.rules().stream())
            .allMatch(known::contains));
  }

  @Test
  void aVersionThatOutlivesItsTextIsAConflictWithIt() {
    RetentionRule logs = SchoolPack.rules().get("security-log");

    assertEquals(List.of(), about(logs));
    assertEquals(List.of(), about(limited(logs, 7, 10)));
    assertEquals(List.of("beyond-security-log"), about(limited(logs, 6, 13)));
    assertEquals(List.of("beyond-security-log"), about(limited(logs, 5, 12)));
    assertEquals(
        "délibération CNIL n° 2021-122 : au moins 6 mois, au plus 12 mois ; délibération CNIL n°"
            + " 2021-122 : mais la version proposée dit au moins 6 mois, au plus 13 mois.",
        SourceConflict.about(limited(logs, 6, 13)).get(0).explain(Locale.FRENCH));
  }

  private static RetentionRule limited(RetentionRule rule, int least, int most) {
    return rule.limitedTo(RetentionLimits.between(Period.ofMonths(least), Period.ofMonths(most)));
  }

  private static List<String> about(RetentionRule rule) {
    return SourceConflict.about(rule).stream().map(SourceConflict::key).toList();
  }

  private static @Nullable Period period(String text) {
    return text.equals("-") ? null : Period.parse(text);
  }
}
