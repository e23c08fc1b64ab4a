package io.entsdk.messaging.testkit;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.release.HolidayZone;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import io.entsdk.messaging.release.ReleaseHours;
import io.entsdk.messaging.release.ReleaseTerms;
import io.entsdk.messaging.release.ReleaseTermsId;
import io.entsdk.messaging.release.ReleaseWindow;
import io.entsdk.messaging.release.StandingTerms;
import io.entsdk.messaging.spi.SchoolHolidays;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a school decides about its hours; the testkit's lies in the Orne, zone B. */
@EachDatabase
class HoursTest {

  private static final Period AUTUMN =
      new Period(LocalDate.of(2026, 10, 17), LocalDate.of(2026, 11, 1));
  private static final Period YEAR = new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 7, 3));
  private static final ReleaseWindow EARLY =
      ReleaseWindow.of(EnumSet.range(MONDAY, FRIDAY), LocalTime.of(6, 0), LocalTime.of(18, 0));
  private static final Instant TUESDAY_AT_SEVEN_IN_THE_EVENING =
      Instant.parse("2026-09-15T17:00:00Z");

  @Parameter Database database;

  @Test
  void whatASchoolDecidesHoldsForWhateverIsSentFromThenOn() {
    try (Post post = new Post(database)) {
      post.ent().clock().set(TUESDAY_AT_SEVEN_IN_THE_EVENING);
      assertEquals(SendResult.Released.class, post.trip().send(Post.newKey()).getClass());

      StandingTerms early = hours(post).decide(opening(post), head(post));

      assertEquals(Instant.parse("2026-09-16T04:00:00Z"), until(post));
      hours(post).end(early.id(), head(post));
      hours(post).end(early.id(), head(post));
      assertEquals(SendResult.Released.class, post.trip().send(Post.newKey()).getClass());
      assertEquals(
          List.of(TUESDAY_AT_SEVEN_IN_THE_EVENING),
          hours(post).listOf(school(post), head(post)).stream()
              .map(StandingTerms::endedAt)
              .toList());
    }
  }

  @Test
  void whatWasDecidedIsReadBackAsItWas() {
    try (Post post = new Post(database)) {
      ReleaseTerms bridge =
          ReleaseTerms.closing(school(post), AUTUMN, "conseil d’école")
              .within(post.ent().cp().id())
              .forOnly(Readership.FAMILIES);
      hours(post).decide(opening(post), head(post));
      StandingTerms standing = hours(post).decide(bridge, head(post));

      assertEquals(
          List.of(opening(post), bridge),
          hours(post).listOf(school(post), head(post)).stream().map(StandingTerms::terms).toList());
      assertEquals(post.ent().head(), standing.decidedBy());
    }
  }

  @Test
  void whoeverWorksThereSeesByWhichHours() {
    try (Post post = new Post(database)) {
      hours(post).decide(opening(post), head(post));

      assertEquals(
          Instant.parse("2026-09-16T04:00:00Z"),
          hours(post)
              .calendarOf(post.ent().school(), post.ent().as(post.ent().alan()))
              .next(TUESDAY_AT_SEVEN_IN_THE_EVENING, Readers.of(Readership.FAMILIES)));
    }
  }

  @Test
  void holidaysAreThoseOfTheZoneAndCloseOnlyWhereItIsDecided() {
    Ent ent = Ent.on(database, wiring -> wiring.extension(new AutumnOfZoneB()));
    try (Post post = new Post(ent)) {
      ent.clock().set(Instant.parse("2026-10-19T10:00:00Z"));
      assertEquals(SendResult.Released.class, post.trip().send(Post.newKey()).getClass());

      hours(post).decide(ReleaseTerms.closingInHolidays(school(post), YEAR, "conseil"), head(post));

      assertEquals(Instant.parse("2026-11-02T06:00:00Z"), until(post));
    }
  }

  @Test
  void aLetterKeepsToTheHoursOfTheSchoolToo() {
    try (Post post = new Post(database)) {
      post.ent().clock().set(TUESDAY_AT_SEVEN_IN_THE_EVENING);
      hours(post).decide(opening(post), head(post));

      SendResult sent = post.write(post.ent().alan(), post.ent().grace());

      assertEquals(Instant.parse("2026-09-16T04:00:00Z"), ((SendResult.Waiting) sent).until());
    }
  }

  /** Bob is in the CE1 now. In the evening of a trip of the CP, its families alone are told. */
  @Test
  void aClassWithHoursOfItsOwnHasThemForItsFamiliesAlone() {
    try (Post post = new Post(database)) {
      Ent ent = post.ent();
      post.run(
          "update ent_core_enrolment set class_id = ? where person_id = ?",
          ent.ce1().id().value(),
          ent.bob().value());
      ReleaseWindow late =
          ReleaseWindow.of(EnumSet.allOf(DayOfWeek.class), LocalTime.of(7, 0), LocalTime.of(22, 0));
      hours(post)
          .decide(
              ReleaseTerms.opening(school(post), late, YEAR, "classe de découverte")
                  .within(ent.cp().id()),
              head(post));
      ent.clock().set(Instant.parse("2026-09-15T19:30:00Z"));

      ItemId item =
          post.announcement(ent.head(), Audience.guardiansOf(ent.cp(), ent.ce1()))
              .send(Post.newKey())
              .item();

      assertEquals(List.of(item), post.shownTo(ent.grace()));
      assertEquals(List.of(), post.shownTo(ent.cleo()));
      ent.clock().set(Instant.parse("2026-09-16T05:00:00Z"));
      assertEquals(List.of(item), post.shownTo(ent.cleo()));
    }
  }

  @Test
  void whatCannotHoldIsRefusedWithItsReason() {
    try (Post post = new Post(database)) {
      ReleaseTerms terms = opening(post);

      refused("no-calendar", post, ReleaseTerms.closingInHolidays(school(post), YEAR, "conseil"));
      refused("other-school", post, terms.within(new ClassId(new UUID(0, 9))));
      refused("no-such-group", post, terms.within(new GroupId(new UUID(0, 9))));
      assertThrows(
          NotFoundException.class,
          () -> hours(post).end(new ReleaseTermsId(new UUID(0, 9)), head(post)));
    }
  }

  @Test
  void theReasonIsInNoObjectEventOrAudit() {
    try (Post post = new Post(database)) {
      String canary = "canary-7QX";
      ReleaseTerms terms = ReleaseTerms.closing(school(post), AUTUMN, canary);
      StandingTerms standing = hours(post).decide(terms, head(post));

      assertFalse(standing.toString().contains(canary));
      assertFalse(hours(post).listOf(school(post), head(post)).toString().contains(canary));
      assertEquals(
          0,
          post.number(
              "select count(*) from ent_core_audit where reason like ?", "%" + canary + "%"));
    }
  }

  @Test
  void aTwinWithTheSameIdsKeepsItsHours() {
    try (Post post = new Post(database)) {
      StandingTerms early = hours(post).decide(opening(post), head(post));
      TwinTenant twin = TwinTenant.of(post.ent(), TenantId.of(2));

      hours(post).end(early.id(), head(post));
      hours(post).decide(ReleaseTerms.closing(school(post), AUTUMN, "pont"), head(post));

      assertEquals(List.of(), twin.touched());
      assertEquals(1, Messaging.of(twin.tenant()).hours().listOf(school(post), head(post)).size());
    }
  }

  private static void refused(String code, Post post, ReleaseTerms terms) {
    RejectedException refused =
        assertThrows(RejectedException.class, () -> hours(post).decide(terms, head(post)));
    assertEquals(code, refused.violations().get(0).code());
  }

  private static Instant until(Post post) {
    return ((SendResult.Waiting) post.trip().send(Post.newKey())).until();
  }

  private static ReleaseTerms opening(Post post) {
    return ReleaseTerms.opening(school(post), EARLY, YEAR, "conseil d’école");
  }

  private static ReleaseHours hours(Post post) {
    return Messaging.of(post.ent().tenant()).hours();
  }

  private static SchoolId school(Post post) {
    return post.ent().school().id();
  }

  private static Actor head(Post post) {
    return post.ent().as(post.ent().head());
  }

  /** Knows the autumn of one zone. */
  private static final class AutumnOfZoneB implements SchoolHolidays {

    @Override
    public String id() {
      return "autumn";
    }

    @Override
    public List<Period> holidays(
        SchoolId school, Optional<HolidayZone> zone, LocalDate from, LocalDate to) {
      return zone.equals(Optional.of(HolidayZone.B)) ? List.of(AUTUMN) : List.of();
    }
  }
}
