package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes sweep the same table while others lock rows of it and place holds. */
class SweepCrowdTest {

  private Ent ent;
  private Instant old;
  private LocalDate today;

  @BeforeEach
  void theSchoolKeepsADiary() {
    ent = Ent.on(Database.POSTGRES, wiring -> wiring.personalData(new Diary()));
    Diary.create(ent);
    today = ent.school().dayOf(ent.clock().instant());
    old = today.minusYears(2).atStartOfDay(ent.school().zone()).toInstant();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void twoNodesTakeEverythingOnceAndNothingAfterAHoldStands() {
    Diary.pages(ent, ent.alan(), old, 1_500);
    Diary.pages(ent, ent.ada(), old, 1_500);
    Sweeping sweeping = new Sweeping(ent, Diary.RULES).started();

    List<CompletableFuture<Long>> nodes =
        Stream.of(1, 2)
            .map(any -> CompletableFuture.supplyAsync(() -> sweeping.run().done()))
            .toList();
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 1", today.plusDays(90)),
            ent.as(ent.head()));
    long held = ofAda();
    long taken = nodes.stream().mapToLong(CompletableFuture::join).sum();

    assertEquals(held, ofAda(), "pages of Ada went after the hold stood");
    sweeping.run();
    assertEquals(held, Diary.rows(ent, "diary_page"), "what nobody holds is still there");
    assertTrue(taken <= 3_000 - held, () -> taken + " taken, some of them twice");
  }

  @Test
  void aRowThatSomebodyHasLockedIsLeftOutAndGoesLater() throws SQLException {
    String locked = Diary.page(ent, ent.bob(), old);
    Diary.pages(ent, ent.alan(), old, 30);
    Sweeping sweeping = new Sweeping(ent, Diary.RULES).started();

    try (Connection other = ent.dataSource().getConnection();
        Statement lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("select 1 from diary_page where id = '" + locked + "' for update");
      assertEquals(false, sweeping.run().complete());
      assertEquals(1, Diary.rows(ent, "diary_page"));
      other.rollback();
    }
    assertEquals(true, sweeping.run().complete());
    assertEquals(0, Diary.rows(ent, "diary_page"));
  }

  private long ofAda() {
    return Jdbc.count(ent, "select count(*) from diary_page where author = '" + ent.ada() + "'");
  }
}
