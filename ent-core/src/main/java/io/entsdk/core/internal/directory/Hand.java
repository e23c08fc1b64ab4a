package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Is somebody's hand on the directory: what it writes stands under that person's name, in the
 * journal of the fact, in the audit and in the events.
 */
public final class Hand {

  /** What facts entered by hand name as their source. */
  public static final String SOURCE = "hand";

  private final Unit unit;
  private final Actor actor;
  private final String source;

  public Hand(Unit unit, Actor actor) {
    this(unit, actor, SOURCE);
  }

  /** Put somebody's hand on the directory by way of {@code source}, such as a pass. */
  Hand(Unit unit, Actor actor, String source) {
    this.unit = unit;
    this.actor = actor;
    this.source = source;
  }

  /** Add a fact to {@code table} and return its id. */
  UUID make(String table, Map<String, Object> values, Period period) {
    new PersonalFacts(unit).making(table, values, period);
    UUID id = new FactTable(unit, table).add(values, period, source);
    note(id, "MADE");
    return id;
  }

  /**
   * End a fact on {@code lastDay}.
   *
   * @throws ConflictException with code {@code already-ended} if it ends before that day
   */
  void end(String table, UUID id, LocalDate lastDay) {
    new PersonalFacts(unit).ending(table, id, lastDay);
    if (!new FactTable(unit, table).end(id, lastDay)) {
      throw new ConflictException(
          "already-ended",
          "Fact "
              + id
              + " has ended before "
              + lastDay
              + ", or begins after it; look at its dates");
    }
    note(id, "ENDED");
  }

  /** Leave a fact of {@code day} alone without a day, so that it gives nothing from now on. */
  void takeBack(String table, UUID id, LocalDate day) {
    new FactTable(unit, table).setLastDay(id, day.minusDays(1));
    note(id, "ENDED");
  }

  /** Write into the journal of {@code fact} that this hand did {@code act}. */
  void note(UUID fact, String act) {
    List<Column<UUID>> columns =
        List.of(
            Column.integer("tenant", any -> unit.tenantId().value()),
            Column.uuid("id", any -> unit.newId()),
            Column.uuid("fact_id", any -> fact),
            Column.text("act", any -> act),
            Column.bigint("at", any -> Micros.of(unit.now())),
            Column.uuid("by_id", any -> actor.person().map(PersonId::value).orElse(null)),
            Column.text("source", any -> source));
    unit.insertAll("ent_core_fact_act", columns, List.of(fact));
  }

  /** Tell {@code person}'s stream of {@code fact}, once this unit is committed. */
  void tell(String type, PersonId person, UUID fact) {
    new Outbox(unit)
        .emit(
            List.of(new EventDraft(new EventType(type), person, Map.of("fact", fact.toString()))));
  }

  /** Write into the audit that {@code action} was done in {@code scope}. */
  public void record(String action, UUID scope) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, scope));
  }

  /** Write into the audit that {@code action} was done in {@code scope}, about {@code person}. */
  public void record(String action, UUID scope, PersonId person) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, scope).about(person));
  }

  /** Wait until no other hand is on {@code school}, and keep the others waiting until this ends. */
  void lock(SchoolId school) {
    boolean there =
        !unit.rows(
                """
                select id from ent_core_school
                where tenant = cast(?1 as int) and id = cast(?2 as uuid) for update""",
                unit.tenantId().value(),
                school.value())
            .isEmpty();
    if (!there) {
      throw new NotFoundException("School", school);
    }
  }

  /**
   * Move the roster of {@code school} on, so that a plan made before this is stale; other hands
   * wait as for {@link #lock}.
   */
  public void touch(SchoolId school) {
    unit.update(
        """
        update ent_core_school set roster_revision = roster_revision + 1, version = version + 1
        where tenant = cast(?1 as int) and id = cast(?2 as uuid)""",
        unit.tenantId().value(),
        school.value());
  }
}
