package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseHours;
import io.entsdk.messaging.release.ReleaseTerms;
import io.entsdk.messaging.release.ReleaseWindow;
import io.entsdk.messaging.release.StandingTerms;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What waits when a school decides other hours: it is held longer, and never shown earlier. */
@EachDatabase
class HoursChangedTest {

  private static final Instant TUESDAY_NIGHT = Instant.parse("2026-09-15T20:30:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-09-16T05:00:00Z");
  private static final Instant THURSDAY = Instant.parse("2026-09-17T05:00:00Z");
  private static final Period ON_WEDNESDAY =
      new Period(LocalDate.of(2026, 9, 16), LocalDate.of(2026, 9, 16));

  @Parameter Database database;
  private Telling telling;

  @BeforeEach
  void open() {
    telling = new Telling(database);
    ent().clock().set(TUESDAY_NIGHT);
  }

  @AfterEach
  void close() {
    telling.close();
  }

  @Test
  void aClosureThatIsDecidedAfterwardsHoldsWhatWaits() {
    SendKey key = Post.newKey();
    SendResult sent = post().trip().send(key);
    ItemId letter = post().write(ent().alan(), ent().grace()).item();
    hours().decide(ReleaseTerms.closing(school(), ON_WEDNESDAY, "journée banalisée"), head());

    telling.at(WEDNESDAY);
    assertEquals(List.of(), post().shownTo(ent().grace()));
    assertEquals(0, post().of(ent().grace()).unread());
    assertEquals(List.of(), telling.mail().sent());

    ent().clock().set(THURSDAY.minusSeconds(1));
    assertEquals(List.of(), post().shownTo(ent().grace()));
    ent().clock().set(THURSDAY);
    assertEquals(List.of(letter, sent.item()), post().shownTo(ent().grace()));
    assertEquals(sent, post().trip().send(key), "the same answer as on Tuesday");
    telling.at(Instant.parse("2026-09-17T15:30:00Z"));
    assertEquals(1, telling.mail().sent().size());
  }

  @Test
  void aClosureOfOneClassHoldsWhatIsForItsFamiliesAlone() {
    ItemId trip = post().sendTrip();
    ItemId letter = post().write(ent().alan(), ent().head()).item();
    hours()
        .decide(
            ReleaseTerms.closing(school(), ON_WEDNESDAY, "sortie")
                .within(ent().ce1().id())
                .forOnly(Readership.FAMILIES),
            head());
    ent().clock().set(WEDNESDAY);

    assertEquals(List.of(trip), post().shownTo(ent().grace()));
    assertEquals(List.of(letter), post().shownTo(ent().head()));
  }

  @Test
  void aClosureThatIsEndedInTimeHoldsNothing() {
    ItemId trip = post().sendTrip();
    StandingTerms closed =
        hours().decide(ReleaseTerms.closing(school(), ON_WEDNESDAY, "grève"), head());
    hours().end(closed.id(), head());
    ent().clock().set(WEDNESDAY);

    assertEquals(List.of(trip), post().shownTo(ent().grace()));
  }

  @Test
  void widerHoursReleaseNothingBeforeItsSenderWasTold() {
    ItemId trip = post().sendTrip();
    ReleaseWindow always =
        ReleaseWindow.of(EnumSet.allOf(DayOfWeek.class), LocalTime.of(0, 1), LocalTime.of(23, 59));
    hours()
        .decide(
            ReleaseTerms.opening(school(), always, Period.from(LocalDate.of(2026, 9, 15)), "essai"),
            head());

    assertEquals(List.of(), post().shownTo(ent().grace()));
    ItemId later = post().sendTrip();
    assertEquals(List.of(later), post().shownTo(ent().grace()));
    ent().clock().set(WEDNESDAY);
    assertEquals(List.of(trip, later), post().shownTo(ent().grace()));
  }

  private ReleaseHours hours() {
    return Messaging.of(ent().tenant()).hours();
  }

  private SchoolId school() {
    return ent().school().id();
  }

  private Actor head() {
    return ent().as(ent().head());
  }

  private Post post() {
    return telling.post();
  }

  private Ent ent() {
    return telling.ent();
  }
}
