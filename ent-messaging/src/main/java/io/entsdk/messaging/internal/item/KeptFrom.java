package io.entsdk.messaging.internal.item;

import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Keeps from when the time counts for which items are kept, within one unit of work: not before the
 * last day of all that an item waits for, and for a whole thread from its last item, so that nobody
 * reads answers to what is gone.
 */
public record KeptFrom(Unit unit) {

  private static final String AT_LEAST =
      """
      update ent_messaging_item set kept_from = cast(?3 as bigint)
      where tenant = cast(?1 as int) and kept_from < cast(?3 as bigint)
        and id in (select given.id from unnest(%s) as given (id))""";

  private static final String THREAD =
      """
      update ent_messaging_item set kept_from = cast(?3 as bigint)
      where tenant = cast(?1 as int) and space_id = cast(?2 as uuid)
        and kept_from < cast(?4 as bigint)""";

  /** Days begin at a whole or a half hour, in every zone of ours: within one none of them ends. */
  private static final long HALF_HOUR = Duration.ofMinutes(30).toNanos() / 1_000;

  /** Return it for an item that the last of its recipients is shown at {@code lastShown}. */
  public static Instant of(ItemHead head, Request asked, Instant lastShown) {
    Stream<Instant> days =
        Stream.of(asked.lastDay(), asked.remindOn()).filter(Objects::nonNull).map(KeptFrom::within);
    return Stream.concat(days, Stream.of(head.submittedAt(), head.releaseAt(), lastShown))
        .max(Instant::compareTo)
        .orElseThrow();
  }

  /** Noon in Greenwich is of that day in every zone of ours, or of the next one. */
  private static Instant within(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
  }

  /** Let the time of {@code items} begin no earlier than at {@code moment}. */
  void atLeast(Collection<ItemId> items, Instant moment) {
    unit.update(
        AT_LEAST.formatted(unit.dialect().arrayOf(ColumnType.UUID, 2)),
        unit.tenantId().value(),
        ColumnType.UUID.toParameter(items.stream().map(ItemId::value).toList()),
        Micros.of(moment));
  }

  /** Let the time of all that was said in {@code thread} begin with its newest item. */
  public void moveOn(ThreadId thread, Instant moment) {
    long micros = Micros.of(moment);
    unit.update(
        THREAD,
        unit.tenantId().value(),
        thread.value(),
        micros,
        Math.floorDiv(micros, HALF_HOUR) * HALF_HOUR);
  }
}
