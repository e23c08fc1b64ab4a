package io.entsdk.messaging.reach;

/** Names a rule that a decision rests on; each has a sentence in French and in English. */
public enum ReachRule {
  /** F1: nobody from outside is the first to write to a child. */
  F1_FIRST_CONTACT,
  /** F2: a parent never writes to somebody else's child. */
  F2_OTHER_FAMILYS_CHILD,
  /** F3: a child is asked before a peer takes it into a group. */
  F3_GROUP_CONSENT,
  /** F4: a judgment or the school keeps both apart. */
  F4_SEPARATED,
  /** F4: one of both has blocked the other. */
  F4_BLOCKED,
  /** F5: a pupil's road to the adults to be trusted is always open. */
  F5_TRUSTED_ADULT,
  /** F6: children are suggested to nobody, and nobody to them. */
  F6_NO_SUGGESTION,
  /** F7: a suspended account reads what is official and keeps F5. */
  F7_SUSPENDED,
  /** F8: what an adult of the school writes to one pupil is on a register. */
  F8_REGISTER,
  /** Somebody with several roles has not said in which one to write. */
  HAT_NEEDED,
  /** Nothing that counts ties both. */
  NO_RELATION,
  /** What is left of a guardian's rights does not reach there. */
  GUARDIANSHIP,
  /** What somebody writes whom a court forbids contact is read first. */
  TEXT_SCREENED,
  /** The school has left sending to its management for the time being. */
  INCIDENT,
  /** The school has muted the sender for a time. */
  MUTED,
  /** The table allows it. */
  TABLE_ALLOWS,
  /** The table allows an answer. */
  TABLE_ANSWERS,
  /** The table allows it in the presence of staff. */
  TABLE_SUPERVISES,
  /** The table asks the recipient. */
  TABLE_ASKS,
  /** The table sends this to a team and to none of its members. */
  TEAM_ONLY,
  /** The table lets the sender write for a team, not alone. */
  AS_TEAM_ONLY,
  /** The table closes it until the school opens it. */
  TABLE_CLOSED,
  /** The families of a class hear a delegate by the relay alone. */
  RELAY_ONLY,
  /** The table never allows it. */
  TABLE_NEVER,
  /** The school has opened it for a time. */
  OPENED,
  /** Of two schools the stricter table counts. */
  STRICTER_SCHOOL,
  /** The recipient has limited it. */
  PREFERENCE,
  /** A delegate reaches the parents of the class together, without a list. */
  RELAY,
  /** Nobody has given the sender a mandate for it. */
  NO_MANDATE,
  /** The sender writes for somebody else, who gave a mandate. */
  MANDATE,
  /** The right to announce there was left to the sender, whom the table would not have speak. */
  DELEGATED,
  /** Whoever answers for a pupil gets a copy of what is written to the child. */
  COPIED
}
