package io.entsdk.messaging.internal.notice;

import static io.entsdk.core.internal.persistence.ColumnType.UUID;
import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.JpaDeliveries;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Priority;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.release.ReleaseCalendar;
import io.entsdk.messaging.spi.NotificationChannel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plans the notices of an item beside its deliveries, in the same unit of work and one statement a
 * channel: none where the host has no channel.
 */
public final class NoticePlanner {

  private static final String PLAN =
      readsAll(
          CARRYING_ON,
          """
          insert into ent_messaging_notice
            (tenant, item_id, person_id, channel, reminder, due_at, state, attempts)
          select w.tenant, w.item_id, w.person_id, cast(?3 as varchar), cast(?8 as int),
            greatest(w.release_at, case w.rhythm when 'AT_ONCE' then cast(?5 as bigint)
              when 'DAILY' then cast(?6 as bigint) else cast(?7 as bigint) end), 'WAITING', 0
          from (
            select d.tenant, d.item_id, d.person_id, d.release_at,
              coalesce((select p.rhythm from ent_messaging_notice_preference p
                where p.tenant = d.tenant and p.person_id = d.person_id
                  and p.channel = cast(?3 as varchar)), cast(?4 as varchar)) as rhythm
            from ent_messaging_delivery d
            where d.tenant = cast(?1 as int) and d.item_id = cast(?2 as uuid)
              and %s) w
          where w.rhythm <> 'NEVER'""");

  private static final String NEW = "d.read_at is null";

  /**
   * Whoever has answered by the day is left out when the notice goes out; of what is not whole yet,
   * each is planned for once it has an hour.
   */
  private static final String AGAIN =
      "d.withdrawn_at is null and d.folder = %d and d.release_at < %d"
          .formatted(Folder.Standard.INBOX.ordinal(), JpaDeliveries.NEVER);

  private static final String OF_THESE =
      " and d.person_id in (select given.id from unnest(%s) as given (id))";

  private final Unit unit;
  private final @Nullable List<PersonId> only;

  public NoticePlanner(Unit unit) {
    this(unit, null);
  }

  private NoticePlanner(Unit unit, @Nullable List<PersonId> only) {
    this.unit = unit;
    this.only = only;
  }

  /** Return what plans for {@code people} alone, whoever else the item is delivered to. */
  public NoticePlanner forOnly(List<PersonId> people) {
    return new NoticePlanner(unit, people);
  }

  /**
   * Plan the notices of {@code item}, which is shown from {@code shown} on; the author's own copy
   * is read from the start, and nobody is told of it. What is urgent is told at once to whoever is
   * told at all.
   */
  public void plan(
      ItemId item, Instant shown, Priority priority, Supplier<ReleaseCalendar> calendar) {
    if (priority == Priority.URGENT) {
      plan(NEW, item, 0, any -> shown);
    } else {
      plan(NEW, item, 0, byRhythm(shown, calendar));
    }
  }

  /** Plan the reminder numbered {@code n} of {@code item}, from {@code at} on. */
  public void remind(ItemId item, int n, Instant at, Supplier<ReleaseCalendar> calendar) {
    plan(AGAIN, item, n, byRhythm(at, calendar));
  }

  /** Tell when each rhythm is due; the calendar is read when the first of them is asked about. */
  private static Function<Rhythm, Instant> byRhythm(
      Instant shown, Supplier<ReleaseCalendar> calendar) {
    Map<Rhythm, Instant> due = new EnumMap<>(Rhythm.class);
    return rhythm -> {
      if (due.isEmpty()) {
        Digest digest = new Digest(calendar.get());
        for (Rhythm one : List.of(Rhythm.AT_ONCE, Rhythm.DAILY, Rhythm.WEEKLY)) {
          due.put(one, digest.due(one, shown));
        }
      }
      return Objects.requireNonNull(due.get(rhythm), "never told");
    };
  }

  private void plan(String which, ItemId item, int n, Function<Rhythm, Instant> due) {
    List<NotificationChannel> channels = unit.kernel().extensions().all(NotificationChannel.class);
    if (channels.isEmpty()) {
      return;
    }
    Instant first = due.apply(Rhythm.AT_ONCE);
    long daily = Micros.of(due.apply(Rhythm.DAILY));
    long weekly = Micros.of(due.apply(Rhythm.WEEKLY));
    String these = only == null ? "" : OF_THESE.formatted(unit.dialect().arrayOf(UUID, 9));
    for (NotificationChannel channel : channels) {
      List<Object> parameters = new ArrayList<>();
      parameters.add(unit.tenantId().value());
      parameters.add(item.value());
      parameters.add(channel.id());
      parameters.add(channel.usual().name());
      parameters.add(Micros.of(first));
      parameters.add(daily);
      parameters.add(weekly);
      parameters.add(n);
      if (only != null) {
        parameters.add(UUID.toParameter(only.stream().map(PersonId::value).toList()));
      }
      unit.update(PLAN.formatted(which + these), parameters.toArray());
    }
    new DueTable(unit.entities(), unit.dialect())
        .announce(NoticeJob.NAME, unit.tenantId(), first, unit.newId());
  }
}
