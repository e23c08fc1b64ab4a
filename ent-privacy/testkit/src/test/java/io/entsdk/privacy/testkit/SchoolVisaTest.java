package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.internal.sweep.ArchivedRows;
import io.entsdk.privacy.internal.sweep.ArchivedRows.Unvisaed;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A row that says its school needs the visa of that school alone, one that says none every. */
@EachDatabase
class SchoolVisaTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private LocalDate old;
  private SchoolId one;
  private SchoolId other;
  private Slips slips;
  private Sweeping sweeping;

  @BeforeEach
  void twoSchoolsAskForVisas() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Canteen()));
    Canteen.create(ent);
    old = ent.school().dayOf(ent.clock().instant()).minusYears(2);
    one = ent.school().id();
    sweeping = new Sweeping(ent, Archived.RULES).started();
    other = Jdbc.anotherSchool(ent);
    slips = Privacy.of(ent.tenant(), Archived.RULES).slips();
    Instant noon = old.atTime(12, 0).atZone(ent.school().zone()).toInstant();
    Stream.of(one, one, other, other, other).forEach(school -> Canteen.meal(ent, school, noon));
    Canteen.meal(ent, null, noon);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aRowNeedsTheVisaOfItsSchoolAndOneOfNoSchoolThatOfEach() {
    assertEquals(0, sweeping.run().done());
    assertEquals(List.of(6L), uncovered(null));
    assertEquals(List.of(3L), uncovered(other), "what says no school stays with the tenant");

    Slip ours = granted(one);
    assertEquals(3, rows(ours), "two of its own, and the one of no school");
    assertEquals(2, planned().going());
    assertEquals(4, planned().visas().waiting().due());
    assertEquals(3, planned().visas().lines().get(0).rows());
    assertEquals(List.of(4L), uncovered(null));
    assertEquals(4, sweeping.run().done(), "two meals with their remarks");
    assertEquals(List.of(3L, 1L), left());
    assertEquals(SlipState.VISA_GRANTED, slips.get(ours.id(), SYSTEM).state());

    Slip theirs = granted(other);
    assertEquals(4, rows(theirs));
    assertEquals(List.of(), uncovered(null));
    assertEquals(8, sweeping.run().done());
    assertEquals(List.of(0L, 0L), left());
    assertEquals(SlipState.EXECUTED, slips.get(ours.id(), SYSTEM).state());
    assertEquals(6L, slips.get(ours.id(), SYSTEM).destroyed());
    assertEquals(8L, slips.get(theirs.id(), SYSTEM).destroyed());
  }

  /** Let the archives agree to what {@code school} finds waiting. */
  private Slip granted(SchoolId school) {
    Slip draft = slips.draftRows(school, "École", SYSTEM);
    Jdbc.execute(
        ent,
        "update ent_privacy_slip set state = 'SUBMITTED', submitted_on = drafted_on where id = '%s'"
            .formatted(draft.id()));
    return slips.answer(draft.id(), Visa.granted("AD 1", old.plusYears(2)), SYSTEM);
  }

  private static long rows(Slip slip) {
    return slip.lines().stream().mapToLong(SlipLine::rows).sum();
  }

  private PlannedSweep planned() {
    return sweeping.sweeps.plan(SYSTEM).tables().stream()
        .filter(table -> table.table().equals("canteen_meal"))
        .findFirst()
        .orElseThrow();
  }

  /** Return what keeps {@code school}, or the tenant, from being closed: rows of which table. */
  private List<Long> uncovered(@Nullable SchoolId school) {
    return Unit.joined(
        ent.tenant(),
        unit -> {
          RulesInForce rules = RulesInForce.read(unit, Archived.RULES);
          return new ArchivedRows(unit, rules, old.plusYears(2), school)
              .unvisaed().stream().map(Unvisaed::rows).toList();
        });
  }

  /** Return how many meals of the other school are left, and of none. */
  private List<Long> left() {
    return Stream.of("= '" + other + "'", "is null")
        .map(
            school ->
                Jdbc.count(ent, "select count(*) from canteen_meal where school_id " + school))
        .toList();
  }
}
