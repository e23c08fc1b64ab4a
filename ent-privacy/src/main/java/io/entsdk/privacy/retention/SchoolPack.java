package io.entsdk.privacy.retention;

import static io.entsdk.privacy.retention.FinalAction.ANONYMISE;
import static io.entsdk.privacy.retention.FinalAction.DELETE;
import static io.entsdk.privacy.retention.FinalAction.REVIEW;
import static io.entsdk.privacy.retention.FinalAction.SAMPLE_AND_TRANSFER;
import static io.entsdk.privacy.retention.FinalAction.TRANSFER;
import static io.entsdk.privacy.retention.Trigger.ACCOUNT_CLOSED;
import static io.entsdk.privacy.retention.Trigger.CASE_CLOSED;
import static io.entsdk.privacy.retention.Trigger.CONSENT_ENDED;
import static io.entsdk.privacy.retention.Trigger.CONTRACT_ENDED;
import static io.entsdk.privacy.retention.Trigger.OWN_EVENT;
import static io.entsdk.privacy.retention.Trigger.RECORD_MADE;
import static io.entsdk.privacy.retention.Trigger.SCHOOLING_ENDED;
import static io.entsdk.privacy.retention.Trigger.SCHOOL_LEFT;
import static io.entsdk.privacy.retention.Trigger.SCHOOL_YEAR_ENDED;

import java.time.Period;
import java.util.List;

/**
 * Is what texts say of the data of French schools, for a controller to adopt from: rules beyond
 * those of the SDK's own tables too, for vendors' parts.
 *
 * <p>Each number is that of its source, with how sure we are of it; none is a legal opinion, and
 * none is in force before a controller has adopted it. Which of them are public archives is the
 * controller's answer.
 */
public final class SchoolPack {

  private static final Period AT_ONCE = Period.ZERO;

  private static final RetentionRules RULES =
      new RetentionRules(
          List.of(
              RetentionRules.FRENCH_SCHOOL.get(RetentionRules.ENT_ACCOUNT),
              row("ent-directory", SchoolPackSources.ORDER_2006, SCHOOL_YEAR_ENDED, none(), REVIEW)
                  .titled("Annuaire, mis à jour chaque année", "Directory, updated every year"),
              row("higher-account", SchoolPackSources.ORDER_2006, OWN_EVENT, most(years(1)), DELETE)
                  .titled(
                      "Compte du supérieur, demande annuelle sans réponse",
                      "Account in higher education, yearly request unanswered"),
              row(
                      "contribution",
                      SchoolPackSources.ORDER_2006,
                      ACCOUNT_CLOSED,
                      most(AT_ONCE),
                      ANONYMISE)
                  .titled(
                      "Contributions personnelles, gardées sans auteur si rien ne s’y oppose",
                      "Personal contributions, kept without their author unless objected to"),
              row(
                      "security-log",
                      SchoolPackSources.CNIL_LOGS,
                      RECORD_MADE,
                      between(months(6), months(12)),
                      DELETE)
                  .titled("Journaux d’application et de sécurité", "Application and security logs"),
              row("control-log", SchoolPackSources.CNIL_LOGS, RECORD_MADE, most(years(3)), DELETE)
                  .titled(
                      "Journaux d’un contrôle interne justifié",
                      "Logs of justified internal control"),
              row(
                      "hosting-identity",
                      SchoolPackSources.HOSTING,
                      CONTRACT_ENDED,
                      between(years(5), years(5)),
                      DELETE)
                  .titled("Hébergeur : identité civile", "Host: civil identity"),
              row(
                      "hosting-account",
                      SchoolPackSources.HOSTING,
                      ACCOUNT_CLOSED,
                      between(years(1), years(1)),
                      DELETE)
                  .titled(
                      "Hébergeur : autres informations du compte, paiement",
                      "Host: other account information, payment"),
              row(
                      "hosting-connection",
                      SchoolPackSources.HOSTING,
                      RECORD_MADE,
                      between(years(1), years(1)),
                      DELETE)
                  .titled("Hébergeur : source de la connexion", "Host: source of the connection"),
              sanction("sanction-warning", SCHOOL_YEAR_ENDED, AT_ONCE)
                  .titled("Sanction : avertissement", "Sanction: warning"),
              sanction("sanction-reprimand", SCHOOL_YEAR_ENDED, years(1))
                  .titled(
                      "Sanction : blâme, mesure de responsabilisation",
                      "Sanction: reprimand, measure of responsibility"),
              sanction("sanction-exclusion", SCHOOL_YEAR_ENDED, years(2))
                  .titled("Sanction : exclusion temporaire", "Sanction: temporary exclusion"),
              sanction("sanction-expulsion", SCHOOLING_ENDED, AT_ONCE)
                  .titled("Sanction : exclusion définitive", "Sanction: permanent exclusion"),
              row(
                      "punishment",
                      SchoolPackSources.PUNISHMENTS,
                      SCHOOL_YEAR_ENDED,
                      most(AT_ONCE),
                      DELETE)
                  .titled("Punition scolaire", "School punishment"),
              norm("schooling", SCHOOL_YEAR_ENDED)
                  .titled(
                      "Notes, emploi du temps, absences dans les outils",
                      "Marks, timetable, absences in tools"),
              norm("school-identity", SCHOOL_LEFT)
                  .titled("Identité dans les outils", "Identity in tools"),
              norm("diploma", SCHOOLING_ENDED)
                  .titled("Diplômes et compétences", "Diplomas and competences"),
              row(
                      "roll-call",
                      SchoolPackSources.ROLL_CALL_LONG,
                      SCHOOL_YEAR_ENDED,
                      least(years(10)),
                      DELETE)
                  .awaiting(Block.VISA)
                  .titled("Registre d’appel", "Register of attendance"),
              row(
                      "pupil-file",
                      SchoolPackSources.PUPIL_FILE,
                      SCHOOLING_ENDED,
                      least(years(10)),
                      REVIEW)
                  .titled("Dossier scolaire, comme archives", "School file, as archives"),
              row(
                      "pupil-file-in-tools",
                      SchoolPackSources.PUPIL_FILE,
                      SCHOOLING_ENDED,
                      most(AT_ONCE),
                      DELETE)
                  .titled("Dossier scolaire dans les outils", "School file in tools"),
              row(
                      "evaluation-booklet",
                      SchoolPackSources.INSTRUCTION_2005,
                      RECORD_MADE,
                      least(years(2)),
                      SAMPLE_AND_TRANSFER)
                  .titled("Cahiers d’évaluation nationale", "Booklets of national evaluations"),
              row(
                      "council-minutes",
                      SchoolPackSources.INSTRUCTION_2005,
                      RECORD_MADE,
                      least(years(5)),
                      TRANSFER)
                  .titled("Procès-verbaux des conseils", "Minutes of councils"),
              row(
                      "room-booking",
                      SchoolPackSources.INSTRUCTION_2005,
                      RECORD_MADE,
                      least(years(1)),
                      DELETE)
                  .titled("Planning des salles", "Booking of rooms"),
              row("school-booklet", SchoolPackSources.LSU, SCHOOLING_ENDED, most(years(1)), REVIEW)
                  .titled(
                      "Livret scolaire unique : bilans périodiques", "School booklet, by period"),
              row(
                      "lycee-booklet",
                      SchoolPackSources.LSL,
                      OWN_EVENT,
                      new RetentionLimits(null, months(2), months(8)),
                      DELETE)
                  .titled("Livret scolaire du lycée", "School booklet of the lycée"),
              row(
                      "lycee-booklet-traces",
                      SchoolPackSources.LSL,
                      RECORD_MADE,
                      most(months(8)),
                      DELETE)
                  .titled("Consultations du livret du lycée", "Look-ups of the lycée booklet"),
              row(
                      "information-sheet",
                      SchoolPackSources.INFORMATION_SHEET,
                      RECORD_MADE,
                      most(years(1)),
                      DELETE)
                  .titled("Fiche de renseignements", "Information sheet"),
              row(
                      "teleservice",
                      SchoolPackSources.RECENT_TELESERVICE,
                      RECORD_MADE,
                      new RetentionLimits(null, years(1), years(2)),
                      DELETE)
                  .titled("Téléservice récent", "A recent téléservice"),
              row(
                      "teleservice-log",
                      SchoolPackSources.RECENT_TELESERVICE,
                      RECORD_MADE,
                      most(years(1)),
                      DELETE)
                  .titled("Journaux d’un téléservice récent", "Logs of a recent téléservice"),
              row(
                      "school-facts",
                      SchoolPackSources.SCHOOL_FACTS,
                      RECORD_MADE,
                      new RetentionLimits(null, years(1), years(5)),
                      DELETE)
                  .titled("Traces de « Faits établissement »", "Traces of “Faits établissement”"),
              row(
                      "lesson-diary",
                      SchoolPackSources.LESSON_DIARY,
                      SCHOOL_YEAR_ENDED,
                      least(years(5)),
                      TRANSFER)
                  .titled("Cahier de textes", "Lesson diary"),
              row("photo", SchoolPackSources.PHOTO, SCHOOL_LEFT, most(AT_ONCE), DELETE)
                  .titled("Photo d’identité, trombinoscope", "Identity photo"),
              row("photo-withdrawn", SchoolPackSources.PHOTO, CONSENT_ENDED, most(AT_ONCE), DELETE)
                  .titled("Photo dont l’accord est retiré", "Photo whose consent was withdrawn"),
              row("image-consent", SchoolPackSources.IMAGE, SCHOOL_YEAR_ENDED, none(), REVIEW)
                  .titled("Autorisation d’image ou de voix", "Authorisation of image or voice"),
              row("video", SchoolPackSources.VIDEO_MONTH, RECORD_MADE, most(months(1)), DELETE)
                  .titled("Vidéoprotection de l’école", "School-run video"),
              RetentionRules.FRENCH_SCHOOL.get(RetentionRules.SCHOOL_CORRESPONDENCE),
              row(
                      "rights-request",
                      SchoolPackSources.LIMITATION,
                      CASE_CLOSED,
                      between(years(5), years(6)),
                      DELETE)
                  .titled("Demandes d’exercice de droits, violations", "Requests, breaches"),
              row("register", SchoolPackSources.LIMITATION, CONTRACT_ENDED, none(), REVIEW)
                  .titled("Registre et analyses d’impact", "Register and impact assessments")));

  private SchoolPack() {}

  /** Return every rule, one for each key. */
  public static RetentionRules rules() {
    return RULES;
  }

  /** Return where sources disagree, for a controller to decide. */
  public static List<SourceConflict> conflicts() {
    return SourceConflict.OF_THE_PACK;
  }

  private static RetentionRule row(
      String key, LegalSource source, Trigger trigger, RetentionLimits limits, FinalAction then) {
    return RetentionRule.of(key, source, trigger, limits).endingIn(then);
  }

  private static RetentionRule sanction(String key, Trigger trigger, Period after) {
    return row(key, SchoolPackSources.SANCTIONS, trigger, most(after), DELETE);
  }

  private static RetentionRule norm(String key, Trigger trigger) {
    return row(key, SchoolPackSources.CNIL_NORM, trigger, most(AT_ONCE), REVIEW);
  }

  private static RetentionLimits none() {
    return RetentionLimits.none();
  }

  private static RetentionLimits most(Period period) {
    return RetentionLimits.eraseWithin(period);
  }

  private static RetentionLimits least(Period period) {
    return new RetentionLimits(period, null, null);
  }

  private static RetentionLimits between(Period least, Period most) {
    return RetentionLimits.between(least, most);
  }

  private static Period months(int count) {
    return Period.ofMonths(count);
  }

  private static Period years(int count) {
    return Period.ofYears(count);
  }
}
