package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.usage.Usage;
import io.entsdk.core.usage.UsageFigure;
import io.entsdk.core.usage.UsageMeasure;
import io.entsdk.core.usage.UsageWeek;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class SignInUsageTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final UsageWeek WEEK = UsageWeek.of(LocalDate.of(2026, 9, 15));

  @Parameter Database database;
  private final List<PersonId> pupils = new ArrayList<>();
  private Ent ent;
  private PupilCards cards;

  @BeforeEach
  void sixPupilsAreInTheClass() {
    ent = Ent.on(database);
    pupils.addAll(List.of(ent.ada(), ent.bob()));
    for (String name : List.of("Émilie", "Sophie", "Sonia", "Maryam")) {
      Arrival arrival =
          Directory.of(ent.tenant())
              .enrolments()
              .arrive(name, "NOUVELLE", LocalDate.of(2020, 6, 1), ent.cp(), ent.as(ent.alan()));
      pupils.add(((Arrival.Arrived) arrival).pupil().id());
    }
    cards = PupilCards.issue(Auth.of(ent.tenant()), ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void fivePupilsAreAFigureAndEachCountsOnce() {
    signIn(5);
    cards.signIn(ent.ada(), Device.unknown());
    count("2026-09-21T12:00:00Z");

    assertEquals(
        List.of(new UsageFigure(WEEK, Profile.ELV, UsageMeasure.SIGN_IN, 1, 5, 6)), figures());
    assertEquals(figures(), Usage.of(ent.tenant()).figures(WEEK, WEEK, SYSTEM));
  }

  @Test
  void fourPupilsAreNone() {
    signIn(4);
    for (int i = 0; i < 10; i++) {
      cards.signIn(ent.ada(), Device.unknown());
    }
    count("2026-09-21T12:00:00Z");

    assertEquals(List.of(), figures());
  }

  @Test
  void aWeekIsCountedOnceWhenItIsOverInTheZoneOfTheSchool() {
    signIn(5);
    count("2026-09-20T21:59:00Z");
    assertEquals(List.of(), figures());
    ent.clock().set(Instant.parse("2026-09-20T22:01:00Z")); // a minute past midnight in Paris
    cards.signIn(pupils.get(5), Device.unknown());
    count("2026-09-21T12:00:00Z");
    count("2026-09-21T13:00:00Z");

    assertEquals(5, figures().get(0).people());
    assertEquals(5, figures().get(0).times());
  }

  @Test
  void aWeekThatNoJobRanForIsLeftOutRatherThanCountedInPart() {
    signIn(5);
    count("2026-09-24T12:00:00Z");

    assertEquals(List.of(), figures());
  }

  @Test
  void theJobComesBackEachWeekOnItsOwn() {
    count("2026-09-21T12:00:00Z");
    ent.clock().set(Instant.parse("2026-09-22T08:00:00Z"));
    signIn(6);

    count("2026-09-28T12:00:00Z");

    assertEquals(
        6,
        Usage.of(ent.tenant())
            .figuresOf(ent.school().id(), WEEK, WEEK.plus(1), ent.as(ent.head()))
            .get(0)
            .people());
  }

  @Test
  void countingOneTenantLeavesItsTwinAsItWas() {
    signIn(5);
    TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));
    count("2026-09-21T12:00:00Z");

    assertEquals(5, figures().get(0).times());
    assertEquals(List.of(), twin.touched());
    assertEquals(List.of(), Usage.of(twin.tenant()).figures(WEEK, WEEK, SYSTEM));
  }

  private void signIn(int most) {
    pupils
        .subList(0, most)
        .forEach(
            pupil -> {
              cards.signIn(pupil, Device.unknown());
              ent.clock().advance(Duration.ofSeconds(1));
            });
  }

  private void count(String at) {
    ent.clock().set(Instant.parse(at));
    Jobs.of(ent.runtime()).run("usage", Budget.minutes(1));
  }

  private List<UsageFigure> figures() {
    return Usage.of(ent.tenant()).figuresOf(ent.school().id(), WEEK, WEEK, ent.as(ent.head()));
  }
}
