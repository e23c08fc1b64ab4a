package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

/** Is the statement that finds what messaging itself keeps of people, whatever their number. */
final class NoteSql {

  private static final String OFFICES =
      """
      select cast('OFFICE' as varchar), o.person_id, o.school_id, o.class_id, o.office, o.first_day,
        o.last_day
      from unnest(%1$s) as given (id)
      join ent_messaging_office o on o.tenant = cast(?1 as int) and o.person_id = given.id
      where o.ended_at is null""";

  private NoteSql() {}

  /** Return the statement for the people in {@code given}, the array that is parameter 2. */
  static String of(String given) {
    return readsAll(DECIDING, OFFICES.formatted(given));
  }
}
