package io.entsdk.messaging;

import static io.entsdk.core.access.Relation.ACCOMPANIES;
import static io.entsdk.core.access.Relation.GUARDS;
import static io.entsdk.core.access.Relation.HEADS;
import static io.entsdk.core.access.Relation.SELF;
import static io.entsdk.core.access.Relation.TEACHES;
import static io.entsdk.core.access.Relation.WORKS_IN;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;

/** Declares what messaging asks for. */
public final class MessagingPermissions {

  /** Send an announcement to the guardians of a class. */
  public static final Permission ANNOUNCE_TO_CLASS =
      Permission.of("announce-to-class", Assurance.PASSWORD, TEACHES, HEADS)
          .delegable()
          .openToPass();

  /** Send an announcement to the guardians of the pupils of an activity. */
  public static final Permission ANNOUNCE_TO_ACTIVITY =
      Permission.of("announce-to-activity", Assurance.PASSWORD, ACCOMPANIES, HEADS);

  /** See which guardians of a class or an activity have acknowledged what was announced to them. */
  public static final Permission READ_ACKNOWLEDGEMENTS =
      Permission.of("read-acknowledgements", Assurance.PASSWORD, TEACHES, HEADS, ACCOMPANIES)
          .delegable();

  /** Write to people, and answer them; to whom, reach decides. */
  public static final Permission WRITE_MESSAGE =
      Permission.of("write-message", Assurance.PASSWORD, SELF);

  /** Change what one has said, or take it back, as long as its kind allows. */
  public static final Permission AMEND_OWN_MESSAGES =
      Permission.of("amend-own-messages", Assurance.PASSWORD, SELF);

  /** Pass the hours of families, for a reason that is kept; a school may appoint others to it. */
  public static final Permission SEND_URGENTLY =
      Permission.of("send-urgently", Assurance.PASSWORD, HEADS).delegable();

  /** See who has passed the hours of the families of a school, why and how often. */
  public static final Permission SEE_URGENT_SENDS =
      Permission.of("see-urgent-sends", Assurance.PASSWORD, HEADS).delegable();

  /** Leave the sending of a school to its management for a time, and end that. */
  public static final Permission MANAGE_INCIDENT =
      Permission.of("manage-incident", Assurance.TWO_FACTORS, HEADS);

  /** Write to each pupil, or each guardian, of a class. */
  public static final Permission WRITE_TO_CLASS =
      Permission.of("write-to-class", Assurance.PASSWORD, TEACHES, HEADS);

  /** Write to those who teach a pupil, without knowing them by name. */
  public static final Permission WRITE_TO_TEACHERS =
      Permission.of("write-to-teachers", Assurance.PASSWORD, SELF, GUARDS, TEACHES, HEADS);

  /** Read what one was sent. */
  public static final Permission READ_OWN_MESSAGES =
      Permission.of("read-own-messages", Assurance.CARD_AND_PICTURES, SELF);

  /** Acknowledge what one was sent, which is kept as proof. */
  public static final Permission ACKNOWLEDGE =
      Permission.of("acknowledge", Assurance.PASSWORD, SELF);

  /** Note what guardians of a class or an activity have answered on paper or by word. */
  public static final Permission RECORD_ANSWER =
      Permission.of("record-answer", Assurance.PASSWORD, TEACHES, HEADS, ACCOMPANIES).delegable();

  /** Note that a family of a class wants to be asked on paper. */
  public static final Permission NOTE_PAPER_WISH =
      Permission.of("note-paper-wish", Assurance.PASSWORD, TEACHES, HEADS).delegable();

  /** Remind the families of a class or an activity that have not answered. */
  public static final Permission REMIND_FAMILIES =
      Permission.of("remind-families", Assurance.PASSWORD, TEACHES, HEADS, ACCOMPANIES).delegable();

  /** Accept or refuse for one's child, which is kept as proof; what one signs, the links say. */
  public static final Permission ANSWER_FOR_CHILD =
      Permission.of("answer-for-child", Assurance.PASSWORD, SELF);

  /**
   * See whom one may write to. No sign-in is too weak for it: a child's road to adults to be
   * trusted is found at each of them.
   */
  public static final Permission SEE_OWN_REACH =
      Permission.of("see-own-reach", Assurance.CLASS_CODE, SELF).openToPass();

  /** Ask for an adult, by a picture and without text: no sign-in is too weak for it. */
  public static final Permission ASK_FOR_ADULT =
      Permission.of("ask-for-adult", Assurance.CLASS_CODE, SELF).openToPass();

  /** See the calls of pupils by which one was asked, and say that one has. */
  public static final Permission SEE_CALLS =
      Permission.of("see-calls-for-adult", Assurance.PASSWORD, SELF);

  /** See who may write to whom in a school, and why. */
  public static final Permission READ_REACH =
      Permission.of("read-reach", Assurance.PASSWORD, HEADS);

  /** Ask again by which decisions something went out in a school, without a word of it. */
  public static final Permission REPLAY_DECISIONS =
      Permission.of("replay-decisions", Assurance.TWO_FACTORS, HEADS);

  /** See which adults of a school wrote to one pupil alone. */
  public static final Permission READ_CONTACT_REGISTER =
      Permission.of("read-contact-register", Assurance.TWO_FACTORS, HEADS);

  /** Choose the table of a school, appoint to offices. */
  public static final Permission MANAGE_REACH =
      Permission.of("manage-reach", Assurance.TWO_FACTORS, HEADS);

  /** Open between people of a school, for a time, what its table keeps closed. */
  public static final Permission OPEN_REACH =
      Permission.of("open-reach", Assurance.TWO_FACTORS, HEADS);

  /** Mute or suspend people of a school, or keep two of them apart. */
  public static final Permission PLACE_MEASURE =
      Permission.of("place-reach-measure", Assurance.TWO_FACTORS, HEADS);

  /** Say how far one lets others reach oneself. */
  public static final Permission SET_OWN_REACH =
      Permission.of("set-own-reach", Assurance.PASSWORD, SELF);

  /** Block a peer: another pupil, another guardian. */
  public static final Permission BLOCK_PEER =
      Permission.of("block-peer", Assurance.CLASS_CODE, SELF);

  /** See by which hours a school shows something new. */
  public static final Permission SEE_RELEASE_HOURS =
      Permission.of("see-release-hours", Assurance.PASSWORD, WORKS_IN);

  /** Say by which hours a school shows something new. */
  public static final Permission SET_RELEASE_HOURS =
      Permission.of("set-release-hours", Assurance.PASSWORD, HEADS);

  /** Say how and where one is told that something new waits. */
  public static final Permission SET_OWN_NOTICES =
      Permission.of("set-own-notices", Assurance.PASSWORD, SELF);

  /** See which families of a class no notice gets through to. */
  public static final Permission SEE_UNREACHED_FAMILIES =
      Permission.of("see-unreached-families", Assurance.PASSWORD, TEACHES, HEADS);

  /** Note that a notice to somebody came back. */
  public static final Permission REPORT_BOUNCE =
      Permission.of("report-bounce", Assurance.PASSWORD, HEADS);

  private MessagingPermissions() {}
}
