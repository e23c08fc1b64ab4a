package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Verdict;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads openings from rows that hold them from some column on: the opening, the mode, the duties,
 * the class and the group.
 */
final class OpenColumns {

  private OpenColumns() {}

  static Open open(Row row, int at) {
    return new Open(
        Opening.valueOf(row.text(at)),
        Verdict.valueOf(row.text(at + 1)),
        duties(row.text(at + 2)),
        row.isNull(at + 3) ? null : new ClassId(row.uuid(at + 3)),
        row.isNull(at + 4) ? null : new GroupId(row.uuid(at + 4)));
  }

  /** Return what {@code terms} open. */
  static Open open(GrantTerms terms) {
    return new Open(
        terms.opening(), terms.mode(), terms.duties(), terms.inClass(), terms.inGroup());
  }

  static String encoded(Set<Duty> duties) {
    return duties.stream().map(Duty::name).sorted().collect(Collectors.joining(" "));
  }

  private static Set<Duty> duties(String encoded) {
    Set<Duty> duties = EnumSet.noneOf(Duty.class);
    for (String name : encoded.split(" ", -1)) {
      if (!name.isEmpty()) {
        duties.add(Duty.valueOf(name));
      }
    }
    return duties;
  }
}
