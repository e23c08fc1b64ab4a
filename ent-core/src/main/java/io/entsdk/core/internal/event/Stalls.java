package io.entsdk.core.internal.event;

import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.TenantId;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the streams that a consumer could not follow, so that one person's trouble stops nobody
 * else's events.
 */
final class Stalls {

  /** After this many failures in a row a stream is parked until somebody has looked. */
  static final int MOST_FAILURES = 10;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Unit unit;
  private final TenantId tenant;
  private final String consumer;

  Stalls(Unit unit, String consumer) {
    this.unit = unit;
    this.tenant = unit.tenantId();
    this.consumer = consumer;
  }

  /** Return whose streams of {@code lane} stand still. */
  Set<UUID> personsOf(int lane) {
    Set<UUID> persons = new HashSet<>();
    unit.rows(
            """
            select person_id from ent_core_event_stall
            where tenant = cast(?1 as int) and consumer = cast(?2 as varchar) and lane = cast(?3 as int)""",
            tenant.value(),
            consumer,
            lane)
        .forEach(row -> persons.add(row.uuid(0)));
    return persons;
  }

  /** Return the stalls whose wait is over. */
  List<Stall> due() {
    return unit
        .rows(
            """
            select person_id, lane, revision, failures from ent_core_event_stall
            where tenant = cast(?1 as int) and consumer = cast(?2 as varchar)
              and parked = false and retry_at <= cast(?3 as bigint)
            order by retry_at fetch first 100 rows only""",
            tenant.value(),
            consumer,
            Micros.of(unit.now()))
        .stream()
        .map(row -> new Stall(row.uuid(0), row.integer(1), row.bigint(2), row.integer(3)))
        .toList();
  }

  /**
   * Keep that a person's events could not be told from {@code revision} on, and when they are tried
   * again.
   */
  Stall begin(UUID person, int lane, long revision) {
    Stall stall = new Stall(person, lane, revision, 1);
    unit.update(
        """
        insert into ent_core_event_stall
          (tenant, consumer, person_id, lane, revision, failures, retry_at, parked)
        values (cast(?1 as int), cast(?2 as varchar), cast(?3 as uuid), cast(?4 as int), cast(?5 as bigint),
          1, cast(?6 as bigint), false)""",
        tenant.value(),
        consumer,
        person,
        lane,
        revision,
        Micros.of(stall.retryAt(unit.now())));
    announce(stall);
    return stall;
  }

  /** Keep how far a retry came. */
  Stall update(Stall stall) {
    unit.update(
        """
        update ent_core_event_stall
        set revision = cast(?1 as bigint), failures = cast(?2 as int), retry_at = cast(?3 as bigint),
          parked = cast(?4 as boolean)
        where tenant = cast(?5 as int) and consumer = cast(?6 as varchar) and person_id = cast(?7 as uuid)""",
        stall.revision(),
        stall.failures(),
        Micros.of(stall.retryAt(unit.now())),
        stall.isParked(),
        tenant.value(),
        consumer,
        stall.person());
    announce(stall);
    return stall;
  }

  private void announce(Stall stall) {
    if (!stall.isParked()) {
      new DueTable(unit.entities(), unit.dialect())
          .announce(EventRelay.JOB, tenant, stall.retryAt(unit.now()), unit.newId());
    }
  }

  int end(UUID person) {
    return unit.update(
        replaces(
            """
            delete from ent_core_event_stall
            where tenant = cast(?1 as int) and consumer = cast(?2 as varchar) and person_id = cast(?3 as uuid)"""),
        tenant.value(),
        consumer,
        person);
  }

  /** Describes a stream that waits from {@code revision} on. */
  record Stall(UUID person, int lane, long revision, int failures) {

    /**
     * Return this stall after one more failure at {@code failedRevision}; progress begins the count
     * anew.
     */
    Stall failedAt(long failedRevision) {
      return new Stall(person, lane, failedRevision, failedRevision > revision ? 1 : failures + 1);
    }

    boolean isParked() {
      return failures >= MOST_FAILURES;
    }

    Instant retryAt(Instant now) {
      Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures, 20));
      return now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
  }
}
