package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RuleProposal;
import io.entsdk.privacy.sweep.PlannedSweep;
import io.entsdk.privacy.sweep.SweptRows;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Rows whose rule ends in {@code ANONYMISE} stay, without the people in them. */
@EachDatabase
class EmptyingSweepTest {

  @Parameter Database database;

  private Ent ent;
  private LocalDate today;
  private Instant old;

  @BeforeEach
  void theSchoolKeepsAGuestBook() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Guestbook()));
    Guestbook.create(ent);
    today = ent.school().dayOf(ent.clock().instant());
    old = today.minusYears(2).atTime(12, 0).atZone(ent.school().zone()).toInstant();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void rowsStayOnceWithoutAnybodyAndWithoutWhatTheyToldOfThem() {
    UUID entry = Guestbook.entry(ent, ent.school().id(), ent.ada(), old);
    Guestbook.reply(ent, entry, 1, ent.bob());
    Guestbook.entry(ent, null, ent.bob(), old);
    Guestbook.entry(ent, null, ent.bob(), ent.clock().instant());
    Guestbook.visit(ent, ent.grace(), old);
    Guestbook.visit(ent, ent.grace(), ent.clock().instant());
    Sweeping sweeping = new Sweeping(ent, Guestbook.RULES);
    PlannedSweep planned = planned(sweeping, "guest_entry");
    assertEquals(List.of(2L, 2L), List.of(planned.going(), planned.emptied()));
    assertTrue(planned.sql().startsWith("update guest_entry"), planned.sql());
    assertEquals(3, sweeping.sweeps.plan(sweeping.head).emptied());

    assertEquals(4, sweeping.started().run().done(), "two entries, a reply and a visit");
    assertEquals(List.of(1L, 2L), Guestbook.telling(ent, "guest_entry"));
    assertEquals(List.of(0L, 1L), Guestbook.telling(ent, "guest_reply"));
    assertEquals(List.of(1L, 1L), Guestbook.telling(ent, "guest_visit"));
    SweptRows swept = swept(sweeping, "guest_entry");
    assertEquals(List.of(2L, 0L, 3L), List.of(swept.due(), swept.taken(), swept.emptied()));
    assertEquals(0, planned(sweeping, "guest_entry").range().due());
    List<String> after = Jdbc.rowsOf(ent, "guest_entry");
    assertEquals(0, sweeping.run().done(), "a second run did something");
    assertEquals(after, Jdbc.rowsOf(ent, "guest_entry"));

    Guestbook.reply(ent, entry, 2, ent.alan());
    ent.clock().advance(Duration.ofDays(1));
    assertEquals(2, sweeping.run().done(), "what came later, and its entry once more");
    assertEquals(List.of(0L, 2L), Guestbook.telling(ent, "guest_reply"));
  }

  @Test
  void whatIsHeldKeepsItsPeopleAndWhatItHangsOnUntilItIsReleased() {
    UUID noted = Guestbook.entry(ent, null, ent.bob(), old);
    Guestbook.reply(ent, noted, 1, ent.ada());
    Guestbook.entry(ent, null, ent.ada(), old);
    Guestbook.entry(ent, null, ent.linus(), old);
    Hold hold =
        Protection.of(ent.tenant())
            .holds()
            .place(
                HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 1", today.plusDays(9)),
                ent.as(ent.head()));
    Sweeping sweeping = new Sweeping(ent, Guestbook.RULES).started();
    assertEquals(1, sweeping.run().done());
    assertEquals(List.of(2L, 1L), Guestbook.telling(ent, "guest_entry"));

    Jdbc.execute(ent, "delete from ent_core_held where hold_id = '" + hold.id() + "'");
    Jdbc.execute(ent, "update ent_privacy_sweep_table set state = 'NEW'");
    assertEquals(3, sweeping.run().done());
    assertEquals(List.of(0L, 3L), Guestbook.telling(ent, "guest_entry"));
  }

  @Test
  void eachSchoolEndsItsOwnRowsAndOneThatLetsRowsStayKeepsThoseOfNoSchool() {
    Sweeping sweeping = new Sweeping(ent, Diary.RULES).started();
    UUID other = Jdbc.anotherSchool(ent).value();
    Privacy privacy = Privacy.of(ent.tenant(), Diary.RULES);
    privacy
        .rules()
        .adopt(
            RuleProposal.of(
                ent.school().id(), Guestbook.staying(PublicArchives.NO), today, "choix de l’école"),
            new RuleBook(ent).trusted());
    for (Object school : new Object[] {ent.school().id(), other, null}) {
      for (int i = 0; i < 12; i++) {
        UUID entry = Guestbook.entry(ent, school, ent.alan(), old.plusSeconds(i));
        Guestbook.reply(ent, entry, 1, ent.bob());
      }
    }
    PlannedSweep planned = planned(sweeping, "guest_entry");
    assertEquals(List.of(36L, 24L), List.of(planned.going(), planned.emptied()));

    assertEquals(72, sweeping.run().done());
    assertEquals(List.of(0L, 24L), Guestbook.telling(ent, "guest_entry"));
    assertEquals(
        List.of(0L, 24L), Guestbook.telling(ent, "guest_reply"), "those of the other school went");
    assertEquals(0, sweeping.run().done());
  }

  private static PlannedSweep planned(Sweeping sweeping, String table) {
    return sweeping.sweeps.plan(Actor.system("test")).tables().stream()
        .filter(one -> one.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private static SweptRows swept(Sweeping sweeping, String table) {
    return sweeping.sweeps.status(sweeping.head).tables().stream()
        .filter(one -> one.table().equals(table))
        .findFirst()
        .orElseThrow();
  }
}
