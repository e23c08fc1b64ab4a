package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

/** Is the statement that finds what messaging itself keeps of people, whatever their number. */
final class NoteSql {

  private static final String OFFICES =
      """
      select cast('OFFICE' as varchar), o.person_id, o.school_id, o.class_id, cast(null as uuid),
        o.office, o.first_day, o.last_day, cast(null as varchar), cast(null as varchar),
        cast(null as varchar)
      from unnest(%1$s) as given (id)
      join ent_messaging_office o on o.tenant = cast(?1 as int) and o.person_id = given.id
      where o.ended_at is null""";

  private static final String MEASURES =
      """
      select cast('MEASURE' as varchar), m.person_id, m.school_id, cast(null as uuid), m.other_id,
        m.kind, m.first_day, m.last_day, cast(null as varchar), cast(null as varchar),
        cast(null as varchar)
      from unnest(%1$s) as given (id)
      join ent_messaging_measure m on m.tenant = cast(?1 as int) and m.person_id = given.id
      where m.lifted_at is null""";

  private static final String PREFERENCES =
      """
      select cast('PREFERENCE' as varchar), p.person_id, cast(null as uuid), cast(null as uuid),
        cast(null as uuid), p.most, cast(null as date), cast(null as date), p.days, p.opens, p.closes
      from unnest(%1$s) as given (id)
      join ent_messaging_preference p on p.tenant = cast(?1 as int) and p.person_id = given.id""";

  private static final String ALL = String.join("\nunion all\n", OFFICES, MEASURES, PREFERENCES);

  private NoteSql() {}

  /** Return the statement for the people in {@code given}, the array that is parameter 2. */
  static String of(String given) {
    return readsAll(DECIDING, ALL.formatted(given));
  }
}
