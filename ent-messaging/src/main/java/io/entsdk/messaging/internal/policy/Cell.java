package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Verdict;
import java.util.EnumSet;
import java.util.Set;

/**
 * Is one cell of a table: what a sender of its row may do towards a recipient of its column.
 *
 * @param opened the most that a school may make of it where it is closed
 */
record Cell(Code code, Verdict opened, Set<Duty> duties) {

  /** Says what a cell means, with the letter of the reference tables. */
  enum Code {
    /** A. */
    ALLOWED,
    /** A°: the recipient may limit it. */
    LIMITABLE,
    /** R: an answer in a thread that the other side has opened. */
    ANSWER,
    /** S: in the presence of staff. */
    SUPERVISED,
    /** The recipient is asked first. */
    ASKED,
    /** T: to a team, and to none of its members. */
    TEAM,
    /** T, of a sender: in the name of a team alone. */
    AS_TEAM,
    /** Q: until the school opens it. */
    CLOSED,
    /** N. */
    NEVER
  }

  static final Cell A = of(Code.ALLOWED);
  static final Cell A_LIMITABLE = of(Code.LIMITABLE);
  static final Cell R = of(Code.ANSWER);
  static final Cell S = of(Code.SUPERVISED).with(Duty.SUPERVISOR_PRESENT);
  static final Cell ASKED = of(Code.ASKED);
  static final Cell T = of(Code.TEAM);
  static final Cell AS_TEAM = of(Code.AS_TEAM);
  static final Cell Q = of(Code.CLOSED);
  static final Cell Q_SUPERVISED =
      new Cell(Code.CLOSED, Verdict.SUPERVISED, Set.of(Duty.SUPERVISOR_PRESENT));
  static final Cell N = of(Code.NEVER);

  Cell {
    duties = Set.copyOf(duties);
  }

  private static Cell of(Code code) {
    return new Cell(code, Verdict.ALLOW, Set.of());
  }

  /** Return this cell with {@code more} duties. */
  Cell with(Duty... more) {
    EnumSet<Duty> all = EnumSet.noneOf(Duty.class);
    all.addAll(duties);
    all.addAll(Set.of(more));
    return new Cell(code, opened, all);
  }

  /** Return what a closed cell is once the profile itself opens it. */
  Cell openedByProfile() {
    return new Cell(opened == Verdict.SUPERVISED ? Code.SUPERVISED : Code.ALLOWED, opened, duties);
  }

  boolean isClosed() {
    return code == Code.CLOSED;
  }
}
