package io.entsdk.auth;

import static io.entsdk.core.access.Relation.GUARDS;
import static io.entsdk.core.access.Relation.HEADS;
import static io.entsdk.core.access.Relation.SELF;
import static io.entsdk.core.access.Relation.TEACHES;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;

/** Declares what ent-auth asks for. */
public final class AuthPermissions {

  /** Print cards for pupils, which voids those that they had. */
  public static final Permission ISSUE_CARDS =
      Permission.of("issue-cards", Assurance.TWO_FACTORS, TEACHES, HEADS).delegable();

  /**
   * Print a card of some hours for a pupil who has forgotten the own one at home; asks for two
   * factors besides, now or when the same person has opened the window of the pupil.
   */
  public static final Permission ISSUE_TEMPORARY_CARDS =
      Permission.of("issue-temporary-cards", Assurance.PASSWORD, TEACHES, HEADS);

  /** Give a pupil's own card another story; asks for two factors besides, in the same way. */
  public static final Permission RENEW_STORIES =
      Permission.of("renew-stories", Assurance.PASSWORD, TEACHES, HEADS);

  /** Let the pupils of a class practise their stories. */
  public static final Permission REHEARSE_STORIES =
      Permission.of("rehearse-stories", Assurance.PASSWORD, TEACHES, HEADS).delegable();

  /** See when the pupils of a class last signed in, and on how many devices they are. */
  public static final Permission SEE_CARD_USE =
      Permission.of("see-card-use", Assurance.PASSWORD, TEACHES, HEADS).delegable().openToPass();

  /** Void the cards of pupils; whoever sees one on the ground acts at once, without two factors. */
  public static final Permission VOID_CARDS =
      Permission.of("void-cards", Assurance.PASSWORD, TEACHES, HEADS).delegable().openToPass();

  /** End the sessions of a person. */
  public static final Permission END_SESSIONS =
      Permission.of("end-sessions", Assurance.PASSWORD, SELF, TEACHES, HEADS)
          .delegable()
          .openToPass();

  /** Open a class window, close it, and say which pupils and devices it lets in. */
  public static final Permission OPEN_WINDOW =
      Permission.of("open-class-window", Assurance.PASSWORD, TEACHES, HEADS).openToPass();

  /**
   * Help a pupil in who has no card, or who is locked out; asks for two factors besides, now or
   * when the same person has opened the window of the pupil.
   */
  public static final Permission HELP_SIGN_IN =
      Permission.of("help-sign-in", Assurance.PASSWORD, TEACHES, HEADS);

  /** Assign words to pupils, which voids those that they had. */
  public static final Permission ISSUE_PASSPHRASES =
      Permission.of("issue-passphrases", Assurance.TWO_FACTORS, TEACHES, HEADS).delegable();

  /** Open sessions at home for the own child; asks for the right to besides. */
  public static final Permission OPEN_HOME_SESSIONS =
      Permission.of("open-home-sessions", Assurance.PASSWORD, GUARDS);

  /** Void the words of pupils, at once like a card. */
  public static final Permission VOID_PASSPHRASES =
      Permission.of("void-passphrases", Assurance.PASSWORD, TEACHES, HEADS)
          .delegable()
          .openToPass();

  /** Decide whether the pupils of a school come in with avatar and pictures, without a card. */
  public static final Permission ALLOW_AVATAR_SIGN_IN =
      Permission.of("allow-avatar-sign-in", Assurance.TWO_FACTORS, HEADS);

  /** See which pupils of a class can come in with avatar and pictures. */
  public static final Permission SEE_AVATAR_READINESS =
      Permission.of("see-avatar-readiness", Assurance.PASSWORD, TEACHES, HEADS)
          .delegable()
          .openToPass();

  /** Say what the sign-in page is like for a pupil: a neutral name for what may tell of health. */
  public static final Permission SET_SIGN_IN_PAGE =
      Permission.of("set-sign-in-page", Assurance.PASSWORD, TEACHES, HEADS);

  /** See what the sign-in page is like for a pupil. */
  public static final Permission SEE_SIGN_IN_PAGE =
      Permission.of("see-sign-in-page", Assurance.PASSWORD, TEACHES, HEADS);

  /** See how many pupils of a class were not let in, by hour and reason. */
  public static final Permission SEE_REFUSALS =
      Permission.of("see-sign-in-refusals", Assurance.PASSWORD, TEACHES, HEADS)
          .delegable()
          .openToPass();

  /** See how many pupils of a school were not let in, by hour and reason. */
  public static final Permission SEE_SCHOOL_REFUSALS =
      Permission.of("see-school-sign-in-refusals", Assurance.PASSWORD, HEADS);

  private AuthPermissions() {}
}
