package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.personal.RowClock;

/**
 * Says in SQL which rows of a table lie in a stretch, as every statement of a sweep asks for them:
 * parameter 1 is the tenant, the values of the stretch stand from 2 on.
 */
record DueTerms(SweptTable swept, Stretch stretch) {

  /** Return the condition that the row {@code alias} is due. */
  String of(String alias) {
    return "%s.tenant = cast(?1 as int) and %s%s"
        .formatted(alias, stretch.holds(alias, swept.clock()), end().isToDo(alias));
  }

  /** Return what becomes of the rows. */
  RowEnd end() {
    return stretch.end(swept);
  }

  /**
   * Return the time of the rows {@code alias}, as {@code function} makes one of many, in
   * microseconds.
   */
  String micros(String function, String alias) {
    String time = "%s(%s.%s)".formatted(function, alias, swept.clock().column());
    return swept.clock().kind() == RowClock.Kind.MICROSECONDS
        ? time
        : "cast(extract(epoch from %s) * 1000000 as bigint)".formatted(time);
  }
}
