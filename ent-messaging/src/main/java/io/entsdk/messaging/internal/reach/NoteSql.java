package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.persistence.Row;
import java.util.List;

/** Is the statement that finds what messaging itself keeps of people, whatever their number. */
final class NoteSql {

  private static final String OFFICES =
      """
      select cast('OFFICE' as varchar), o.person_id, o.school_id, o.class_id, cast(null as uuid),
        o.office, o.first_day, o.last_day, cast(null as varchar), cast(null as varchar),
        cast(null as varchar)
      from (%1$s) as given (id)
      join ent_messaging_office o on o.tenant = cast(?1 as int) and o.person_id = given.id
      where o.ended_at is null""";

  private static final String MEASURES =
      """
      select cast('MEASURE' as varchar), m.person_id, m.school_id, cast(null as uuid), m.other_id,
        m.kind, m.first_day, m.last_day, cast(null as varchar), cast(null as varchar),
        cast(null as varchar)
      from (%1$s) as given (id)
      join ent_messaging_measure m on m.tenant = cast(?1 as int) and m.person_id = given.id
      where m.lifted_at is null""";

  private static final String PREFERENCES =
      """
      select cast('PREFERENCE' as varchar), p.person_id, cast(null as uuid), cast(null as uuid),
        cast(null as uuid), p.most, cast(null as date), cast(null as date), p.days, p.opens, p.closes
      from (%1$s) as given (id)
      join ent_messaging_preference p on p.tenant = cast(?1 as int) and p.person_id = given.id""";

  private static final String SAME =
      """
      select cast('SAME' as varchar), s.id, cast(null as uuid), cast(null as uuid), s.set_id,
        cast(null as varchar), cast(null as date), cast(null as date), cast(null as varchar),
        cast(null as varchar), cast(null as varchar)
      from (%2$s) as s (id, set_id)""";

  private static final String ALL =
      String.join("\nunion all\n", OFFICES, MEASURES, PREFERENCES, SAME);

  private NoteSql() {}

  /**
   * Return the statement for the people in {@code given}, the array that is parameter 2, under
   * every id; who was merged comes as rows of the kind {@code SAME}, with the id that stands for
   * all in the place of the other person.
   */
  static String of(String given) {
    String people = "select id from unnest(" + given + ") as g (id)";
    return readsAll(DECIDING, ALL.formatted(IdentitySql.idsOf(people), IdentitySql.setsOf(people)));
  }

  /** Return from rows of this statement who is one person with whom. */
  static Identities same(List<Row> notes) {
    return new Identities(
        notes.stream()
            .filter(row -> row.text(0).equals("SAME"))
            .collect(
                toUnmodifiableMap(
                    row -> new PersonId(row.uuid(1)),
                    row -> new PersonId(row.uuid(4)),
                    (one, again) -> one)));
  }
}
