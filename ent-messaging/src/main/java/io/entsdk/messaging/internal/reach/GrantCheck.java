package io.entsdk.messaging.internal.reach;

import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolCalendar;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.JpaSchoolYears;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.GrantTerms;
import java.time.LocalDate;
import java.util.UUID;

/** Holds the terms of an opening against its school: the year, the class, the group. */
final class GrantCheck {

  private static final String CLASS =
      """
      select c.id from ent_core_class c where c.tenant = cast(?1 as int)
        and c.id = cast(?2 as uuid) and c.school_id = cast(?3 as uuid)""";

  private static final String GROUP =
      """
      select g.id from ent_core_group g where g.tenant = cast(?1 as int)
        and g.id = cast(?2 as uuid) and g.school_id = cast(?3 as uuid)
        and g.kind in ('MANUAL', 'FUNCTIONAL')""";

  private final Unit unit;

  GrantCheck(Unit unit) {
    this.unit = unit;
  }

  /** Return {@code terms} with a last day, which is at the latest that of the school year. */
  GrantTerms bounded(GrantTerms terms) {
    ClassId inClass = terms.inClass();
    GroupId inGroup = terms.inGroup();
    if (inClass != null && isElsewhere(CLASS, inClass.value(), terms.school())) {
      throw RejectedException.of("inClass", "other-school", "the class is not of this school");
    }
    if (inGroup != null && isElsewhere(GROUP, inGroup.value(), terms.school())) {
      throw RejectedException.of(
          "inGroup", "no-such-group", "the group is none of this school that an opening is for");
    }
    Period asked = terms.period();
    SchoolCalendar calendar = new JpaSchoolYears(unit).of(terms.school());
    LocalDate end = calendar.lastDayOf(calendar.yearOf(asked.firstDay()));
    LocalDate last = asked.lastDay() == null ? end : asked.lastDay();
    if (asked.isEmpty() || last.isAfter(end)) {
      throw RejectedException.of(
          "period", "beyond-the-year", "an opening ends with the school year, on " + end);
    }
    return terms.during(new Period(asked.firstDay(), last));
  }

  private boolean isElsewhere(String sql, UUID id, SchoolId school) {
    return unit.rows(sql, unit.tenantId().value(), id, school.value()).isEmpty();
  }
}
