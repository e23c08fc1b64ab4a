package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.ReachMatrix;
import io.entsdk.messaging.reach.ReachMatrix.Line;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.reach.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Shows the table of a school as its administrator reads it. */
public final class Matrix {

  private static final List<Contact> SAID = List.of(Contact.PRIVATE_MESSAGE, Contact.ANNOUNCEMENT);

  private Matrix() {}

  public static ReachMatrix of(SchoolPolicy school) {
    List<Line> lines = new ArrayList<>();
    for (From from : From.values()) {
      for (Towards towards : Towards.values()) {
        for (Contact contact : SAID) {
          lines.add(line(school, from, towards, contact));
        }
      }
    }
    return new ReachMatrix(school.school(), school.profile(), lines);
  }

  private static Line line(SchoolPolicy school, From from, Towards towards, Contact contact) {
    Cell cell = school.table().cell(from, towards, contact);
    Verdict verdict = verdict(cell.code());
    ReachRule rule = rule(cell.code());
    for (Open open : school.open()) {
      boolean whole = open.inClass() == null && open.inGroup() == null;
      if (cell.isClosed() && whole && open.opening().opens(from, towards)) {
        verdict = verdict.orMore(open.mode().atMost(cell.opened()));
        rule = ReachRule.OPENED;
      }
    }
    return new Line(from, towards, contact, verdict, rule, cell.duties());
  }

  private static Verdict verdict(Cell.Code code) {
    return switch (code) {
      case ALLOWED, LIMITABLE, TEAM, AS_TEAM -> Verdict.ALLOW;
      case ANSWER -> Verdict.REPLY_ONLY;
      case SUPERVISED -> Verdict.SUPERVISED;
      case ASKED -> Verdict.REQUEST;
      case CLOSED, NEVER -> Verdict.DENY;
    };
  }

  private static ReachRule rule(Cell.Code code) {
    return switch (code) {
      case ALLOWED, LIMITABLE -> ReachRule.TABLE_ALLOWS;
      case ANSWER -> ReachRule.TABLE_ANSWERS;
      case SUPERVISED -> ReachRule.TABLE_SUPERVISES;
      case ASKED -> ReachRule.TABLE_ASKS;
      case TEAM -> ReachRule.TEAM_ONLY;
      case AS_TEAM -> ReachRule.AS_TEAM_ONLY;
      case CLOSED -> ReachRule.TABLE_CLOSED;
      case NEVER -> ReachRule.TABLE_NEVER;
    };
  }
}
