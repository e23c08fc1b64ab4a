package io.entsdk.messaging.internal.item;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static java.util.stream.Collectors.joining;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.usage.UsageSource;
import io.entsdk.core.internal.usage.Use;
import io.entsdk.core.usage.UsageMeasure;
import io.entsdk.messaging.internal.kind.Kinds;
import io.entsdk.messaging.reach.Contact;
import java.time.Duration;
import java.util.List;

/** Finds who sent announcements of a school and who read them, in one statement. */
public final class ItemUsage implements UsageSource {

  /** What is read later than that is not counted: a week looks at eight weeks of items. */
  private static final Duration READ_WITHIN = Duration.ofDays(56);

  /** Whoever has several functions counts once, a head as such; guardians are those who receive. */
  private static final String USES =
      """
      select i.author_id, coalesce((select min(f.profile) from ent_core_function f
          where f.tenant = i.tenant and f.person_id = i.author_id and f.school_id = i.school_id
            and f.profile in ('DIR', 'ENS')), 'ENS'),
        cast('ANNOUNCEMENT_SENT' as varchar), count(*)
      from ent_messaging_item i
      where i.tenant = cast(?1 as int) and i.school_id = cast(?2 as uuid)
        and i.submitted_at >= cast(?3 as bigint) and i.submitted_at < cast(?4 as bigint)
        and i.author_id is not null and i.kind in (%1$s)
      group by i.tenant, i.school_id, i.author_id
      union all
      select d.person_id, cast('TUT' as varchar), cast('ANNOUNCEMENT_READ' as varchar), count(*)
      from ent_messaging_item i
      join ent_messaging_delivery d on d.tenant = i.tenant and d.item_id = i.id
      where i.tenant = cast(?1 as int) and i.school_id = cast(?2 as uuid)
        and i.submitted_at >= cast(?5 as bigint) and i.submitted_at < cast(?4 as bigint)
        and d.read_at >= cast(?3 as bigint) and d.read_at < cast(?4 as bigint)
        and i.kind in (%1$s)
      group by d.person_id"""
          .formatted(announced());

  private static String announced() {
    return Kinds.codesOf(Contact.ANNOUNCEMENT).stream().collect(joining("', '", "'", "'"));
  }

  @Override
  public List<Use> usesOf(Unit unit, SchoolId school, Span span) {
    return unit
        .rows(
            readsAll(COUNTING, USES),
            unit.tenantId().value(),
            school.value(),
            Micros.of(span.from()),
            Micros.of(span.until()),
            Micros.of(span.from().minus(READ_WITHIN)))
        .stream()
        .map(
            row ->
                new Use(
                    new PersonId(row.uuid(0)),
                    Profile.valueOf(row.text(1)),
                    UsageMeasure.valueOf(row.text(2)),
                    row.bigint(3)))
        .toList();
  }
}
