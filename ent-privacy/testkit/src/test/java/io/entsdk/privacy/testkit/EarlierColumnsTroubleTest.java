package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
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
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What goes before its row waits for visas, and is taken once, whoever dies and on many nodes. */
@EachDatabase
class EarlierColumnsTroubleTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private LocalDate today;
  private Instant old;

  @BeforeEach
  void theSchoolKeepsALogbook() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Logbook()));
    Logbook.create(ent);
    today = ent.school().dayOf(ent.clock().instant());
    old = today.minus(Period.ofMonths(18)).atTime(12, 0).atZone(ent.school().zone()).toInstant();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whereColumnsArePublicArchivesTheyGoUnderASlipOfTheirOwnRule() {
    RetentionRules rules =
        Logbook.RULES.with(
            Logbook.rule(Logbook.ADDRESS, Period.ofYears(1)).answering(PublicArchives.YES));
    acts(3);
    Sweeping sweeping = new Sweeping(ent, rules).started();
    assertEquals(0, sweeping.run().done());
    assertEquals(List.of(3L), uncovered(rules));

    Slips slips = Privacy.of(ent.tenant(), rules).slips();
    Slip draft = slips.draftRows(ent.school().id(), "École", SYSTEM);
    SlipLine line = draft.lines().get(0);
    assertEquals(
        List.of(Logbook.ADDRESS, 1, 3L), List.of(line.rule(), draft.lines().size(), line.rows()));
    Jdbc.execute(ent, "update ent_privacy_slip set state = 'SUBMITTED', submitted_on = drafted_on");
    slips.answer(draft.id(), Visa.granted("AD 1", today), SYSTEM);
    assertEquals(List.of(), uncovered(rules));
    assertEquals(6, sweeping.run().done());
    assertEquals(List.of(3L, 0L, 3L, 0L, 3L), Logbook.left(ent));
    Slip after = slips.get(draft.id(), SYSTEM);
    assertEquals(SlipState.EXECUTED, after.state());
    assertEquals(6L, after.destroyed());
    assertEquals(List.of(), uncovered(rules), "rows that are done with need no visa");
  }

  @Test
  void whereverANodeDiesARestartEndsAlike() {
    Sweeping sweeping = new Sweeping(ent, Logbook.RULES).started();
    sweeping.run();
    anew();
    DyingUnits calm = sweeping.units(0);
    sweeping.runOn(calm, new Logbook());
    List<Long> left = Logbook.left(ent);
    assertEquals(List.of(3L, 0L, 3L, 0L, 3L), left);
    for (int commit = 1; commit <= calm.commits(); commit++) {
      int at = commit;
      anew();
      assertThrows(DyingUnits.Death.class, () -> sweeping.runOn(sweeping.units(at), new Logbook()));
      sweeping.run();
      assertEquals(left, Logbook.left(ent), "killed at commit " + at);
    }
  }

  @Test
  void twoNodesTakeEachOnce() {
    acts(12);
    Sweeping sweeping = new Sweeping(ent, Logbook.RULES).started();
    long done =
        Stream.of(1, 2)
            .map(any -> CompletableFuture.supplyAsync(() -> sweeping.run().done()))
            .toList()
            .stream()
            .mapToLong(CompletableFuture::join)
            .sum();
    done += sweeping.run().done();
    assertEquals(24, done);
    assertEquals(List.of(12L, 0L, 12L, 0L, 12L), Logbook.left(ent));
  }

  /** Write acts of which all say from where, as if nothing had ever been swept. */
  private void anew() {
    Jdbc.execute(ent, "delete from log_step");
    Jdbc.execute(ent, "delete from log_act");
    Jdbc.execute(
        ent,
        "update ent_privacy_sweep_table set state = 'NEW', cutoff = '', after_key = '', batch = 2");
    acts(3);
  }

  private void acts(int count) {
    for (int i = 0; i < count; i++) {
      Logbook.act(ent, null, ent.alan(), old.plusSeconds(i));
    }
  }

  /** Return of how many rows no visa is there that the closing of the tenant would need. */
  private List<Long> uncovered(RetentionRules given) {
    return Unit.joined(
        ent.tenant(),
        unit ->
            new ArchivedRows(unit, RulesInForce.read(unit, given), today, null)
                .unvisaed().stream().map(Unvisaed::rows).toList());
  }
}
