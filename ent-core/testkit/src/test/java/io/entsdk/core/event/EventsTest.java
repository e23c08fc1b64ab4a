package io.entsdk.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.JobReport;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class EventsTest {

  private static final EventType MET = new EventType("met");

  @Parameter Database database;
  private final Ear ear = new Ear("ear");
  private Ent ent;

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.listener(ear));
    relay();
    ear.forget();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void nothingIsToldBeforeTheJobRuns() {
    emit(ent.ada());
    assertEquals(List.of(), ear.heard());

    relay();

    assertEquals(List.of(ent.ada()), ear.people());
  }

  @Test
  void whatWasRolledBackIsNeverTold() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Unit.joined(
                ent.tenant(),
                unit -> {
                  new Outbox(unit).emit(List.of(new EventDraft(MET, ent.ada(), Map.of())));
                  throw new IllegalStateException("the host changes its mind");
                }));

    relay();

    assertEquals(List.of(), ear.heard());
  }

  @Test
  void theStreamOfAPersonHasNoGapAndKeepsItsOrder() {
    long before = lastRevisionOf(ent.ada());
    for (int i = 0; i < 250; i++) {
      emit(ent.ada());
    }
    relay();

    List<Long> revisions = ear.revisionsOf(ent.ada());
    assertEquals(250, revisions.size());
    assertEquals(revisions.stream().sorted().toList(), revisions);
    assertEquals(List.of(before + 1, before + 250), List.of(revisions.get(0), revisions.get(249)));
  }

  @Test
  void severalEventsOfOnePersonInOneUnitKeepTheirOrder() {
    Unit.joined(
        ent.tenant(),
        unit -> {
          new Outbox(unit)
              .emit(
                  List.of(
                      new EventDraft(new EventType("first"), ent.ada(), Map.of()),
                      new EventDraft(new EventType("other"), ent.bob(), Map.of()),
                      new EventDraft(
                          new EventType("second"),
                          ent.ada(),
                          Map.of("school", ent.school().id().toString()))));
          return unit;
        });
    relay();

    assertEquals(List.of("first", "second"), ear.typesOf(ent.ada()));
    assertEquals(
        ent.school().id().toString(),
        ear.heard().stream()
            .filter(e -> e.type().value().equals("second"))
            .findFirst()
            .orElseThrow()
            .refs()
            .get("school"));
  }

  @Test
  void oneListenersTroubleWithOnePersonStopsNobodyElse() {
    ear.refuse(ent.ada());
    emit(ent.ada());
    emit(ent.bob());
    relay();
    assertEquals(List.of(ent.bob()), ear.people());

    ear.refuse(null);
    emit(ent.ada());
    ent.clock().advance(Duration.ofMinutes(1));
    relay();

    assertEquals(2, ear.revisionsOf(ent.ada()).size());
    assertEquals(ear.revisionsOf(ent.ada()).stream().sorted().toList(), ear.revisionsOf(ent.ada()));
  }

  @Test
  void afterTenFailuresAStreamIsParkedUntilSomebodyResumesIt() {
    ear.refuse(ent.ada());
    emit(ent.ada());
    for (int i = 0; i < 10; i++) {
      relay();
      ent.clock().advance(Duration.ofHours(2));
    }
    assertEquals(10, ear.refused());

    ear.refuse(null);
    relay();
    assertEquals(List.of(), ear.heard());

    Actor system = Actor.system("test");
    Streams.Parked parked = Streams.of(ent.tenant()).listParked(system).get(0);
    assertEquals(ent.ada(), parked.person());
    assertTrue(Streams.of(ent.tenant()).resume(parked, system));
    relay();

    assertEquals(List.of(ent.ada()), ear.people());
    assertEquals(List.of(), Streams.of(ent.tenant()).listParked(system));
  }

  @Test
  void anIdleRunCostsOneStatement() {
    assertEquals(1, ent.statements().countIn(this::relay));
  }

  @Test
  void personalTextCannotBePutIntoAnEvent() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EventDraft(MET, ent.ada(), Map.of("name", "Ada Lovelace")));
  }

  private void emit(PersonId person) {
    Unit.joined(
        ent.tenant(),
        unit -> {
          new Outbox(unit).emit(List.of(new EventDraft(MET, person, Map.of())));
          return unit;
        });
  }

  private long lastRevisionOf(PersonId person) {
    return Unit.joined(
        ent.tenant(),
        unit ->
            unit.rows(
                    "select revision from ent_core_event_head where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)",
                    1,
                    person.value())
                .get(0)
                .bigint(0));
  }

  private void relay() {
    JobReport report = Jobs.of(ent.runtime()).run("events", Budget.minutes(1));
    assertTrue(report.failures().isEmpty());
  }
}
