package io.entsdk.quickstart;

import static io.entsdk.core.agreement.Agreement.AUTHORISED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeekOfAClassTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 9, 25);

  @Test
  void theWeekIsToldToItsEnd() {
    List<Object> screen = new ArrayList<>();
    try (Ent ent = Ent.inMemory()) {
      Directory directory = Directory.of(ent.tenant());
      GuardianshipDecision full = GuardianshipDecision.of(GuardianshipState.FULL);
      Actor office = Actor.system("papers of the families");
      directory.guardianships().decide(ent.grace(), ent.ada(), full, office);
      directory.guardianships().decide(ent.charles(), ent.ada(), full, office);
      directory.guardianships().decide(ent.cleo(), ent.bob(), full, office);
      Messaging messaging = Messaging.of(ent.tenant());
      WeekOfAClass week =
          new WeekOfAClass(directory, messaging, ent.school(), ent.cp(), screen::add);
      Actor alan = ent.as(ent.alan());
      Actor grace = ent.as(ent.grace());

      ent.clock().set(Instant.parse("2026-09-21T06:30:00Z"));
      ItemId trip = week.monday(alan, FRIDAY);
      ent.clock().set(Instant.parse("2026-09-22T10:00:00Z"));
      week.tuesday(trip, grace, alan, ent.ada());
      ent.clock().set(Instant.parse("2026-09-23T08:00:00Z"));
      week.wednesday(ent.as(ent.ada()), ent.as(ent.head()));
      assertTrue(messaging.calls().own(ent.as(ent.ada())).get(0).isSeen());
      ent.clock().set(Instant.parse("2026-09-24T19:00:00Z"));
      week.thursday(alan, grace);
      ent.clock().set(Instant.parse("2026-09-25T10:00:00Z"));
      week.friday(trip, alan, ent.cleo(), FRIDAY);
      assertEquals(2, messaging.as(grace).unread());
    }

    assertEquals(List.of(2, 3, AUTHORISED, 1L), screen.subList(0, 4));
    assertTrue(screen.get(4).toString().contains("119"), screen::toString);
    assertTrue(screen.get(5).toString().contains("20"), screen::toString);
    assertEquals(List.of(1L, 33, AUTHORISED, AUTHORISED, true), screen.subList(6, 11));
  }
}
