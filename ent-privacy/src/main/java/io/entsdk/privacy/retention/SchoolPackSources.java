package io.entsdk.privacy.retention;

import static io.entsdk.privacy.retention.Confidence.OWN_CHOICE;
import static io.entsdk.privacy.retention.Confidence.RECALLED;
import static io.entsdk.privacy.retention.Confidence.VERIFIED;
import static io.entsdk.privacy.retention.Confidence.VERIFIED_SECOND_HAND;

import java.time.LocalDate;

/** Names the texts that the school pack rests on, each with how sure we are of its numbers. */
final class SchoolPackSources {

  static final LegalSource ORDER_2006 = RetentionRules.ORDER_2006;
  static final LegalSource CNIL_LOGS = RetentionRules.CNIL_LOGS;

  static final LegalSource HOSTING =
      new LegalSource(
          "décret n° 2021-1362 du 20 octobre 2021",
          "CPCE, art. L34-1, II bis",
          "si l’opérateur est hébergeur d’un contenu public : au DPD de le dire",
          LocalDate.of(2021, 10, 20),
          VERIFIED_SECOND_HAND);

  static final LegalSource SANCTIONS =
      new LegalSource(
          "code de l’éducation",
          "art. R511-13",
          "décret n° 2019-906 ; durées à confirmer",
          LocalDate.of(2019, 9, 1),
          RECALLED);

  static final LegalSource PUNISHMENTS =
      new LegalSource("logique de la norme CNIL NS-029", "", "à confirmer", null, RECALLED);

  static final LegalSource CNIL_NORM =
      new LegalSource(
          "ancienne norme CNIL pour les établissements",
          "",
          "2012 ; plus contraignante depuis le RGPD",
          null,
          VERIFIED_SECOND_HAND);

  static final LegalSource ROLL_CALL_LONG =
      new LegalSource(
          "circonscription du Grand-Quevilly, sur l’instruction DPACI/RES/2005/003",
          "",
          "code de l’éducation, art. L131-5, pour l’obligation ; durée à confirmer",
          null,
          VERIFIED_SECOND_HAND);

  static final LegalSource ROLL_CALL_SHORT =
      new LegalSource(
          "DDEC 85, sur l’instruction DPACI/RES/2005/003",
          "",
          "« 5 ans minimum » ; à confirmer",
          null,
          VERIFIED_SECOND_HAND);

  static final LegalSource PUPIL_FILE =
      new LegalSource(
          "académie de Bordeaux, sur l’instruction DPACI/RES/2005/003",
          "",
          "DUA de 10 ans au moins, comme archives ; une application n’en tient pas lieu",
          null,
          VERIFIED_SECOND_HAND);

  static final LegalSource INSTRUCTION_2005 =
      new LegalSource(
          "instruction DPACI/RES/2005/003",
          "",
          "BOEN n° 24 du 16 juin 2005",
          LocalDate.of(2005, 2, 22),
          VERIFIED_SECOND_HAND);

  static final LegalSource LSU =
      new LegalSource(
          "arrêté du 24 octobre 2017",
          "",
          "livret scolaire unique : traitement de l’État, hors ENT",
          LocalDate.of(2017, 10, 24),
          VERIFIED_SECOND_HAND);

  static final LegalSource LSL =
      new LegalSource(
          "arrêté du 8 février 2016",
          "art. 9",
          "JORFARTI000032093343",
          LocalDate.of(2016, 2, 8),
          VERIFIED);

  static final LegalSource INFORMATION_SHEET =
      new LegalSource(
          "arrêté du 15 novembre 2013",
          "",
          "fiche de renseignements",
          LocalDate.of(2013, 11, 15),
          VERIFIED_SECOND_HAND);

  static final LegalSource RECENT_TELESERVICE =
      new LegalSource(
          "arrêté d’un téléservice récent, élèves et apprentis",
          "",
          "JORFARTI000048736114 ; titre non lu",
          null,
          VERIFIED);

  static final LegalSource SCHOOL_FACTS =
      new LegalSource(
          "décret n° 2025-1260 du 22 décembre 2025",
          "art. 7",
          "« Faits établissement »",
          LocalDate.of(2025, 12, 22),
          VERIFIED);

  static final LegalSource LESSON_DIARY =
      new LegalSource(
          "circulaire n° 2010-136 du 6 septembre 2010",
          "",
          "existence lue de seconde main ; durée à confirmer",
          LocalDate.of(2010, 9, 6),
          RECALLED);

  static final LegalSource PHOTO =
      new LegalSource("usage, sans texte trouvé", "", "à confirmer", null, RECALLED);

  static final LegalSource IMAGE =
      new LegalSource(
          "modèle d’autorisation Éduscol",
          "",
          "eduscol.education.fr/398 ; la preuve se garde le temps de la prescription",
          null,
          VERIFIED_SECOND_HAND);

  static final LegalSource VIDEO_DAYS =
      new LegalSource(
          "page de la CNIL sur la vidéosurveillance à l’école",
          "",
          "« quelques jours », restituée de seconde main",
          null,
          VERIFIED_SECOND_HAND);

  static final LegalSource VIDEO_MONTH =
      new LegalSource(
          "code de la sécurité intérieure",
          "art. L252-5",
          "article à confirmer ; caméras extérieures autorisées par le préfet",
          null,
          RECALLED);

  static final LegalSource LIMITATION =
      new LegalSource("prescription, sans texte lu", "", "à confirmer", null, RECALLED);

  static final LegalSource NO_TEXT =
      new LegalSource(
          "décision de l’école, sans texte", "", "aucun texte trouvé", null, OWN_CHOICE);

  private SchoolPackSources() {}
}
