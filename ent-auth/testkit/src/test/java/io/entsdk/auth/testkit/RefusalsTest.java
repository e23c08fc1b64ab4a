package io.entsdk.auth.testkit;

import static io.entsdk.auth.throttle.Refusal.WAITING;
import static io.entsdk.auth.throttle.Refusal.WRONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.throttle.RefusalFigure;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** How many pupils were not let in, and why, by class and hour; never who. */
@EachDatabase
class RefusalsTest {

  private static final Instant EIGHT = Instant.parse("2026-09-15T06:00:00Z");

  @Parameter Database database;
  private final List<PersonId> pupils = new ArrayList<>();
  private final Map<PersonId, Device> tablets = new HashMap<>();
  private Ent ent;
  private Auth auth;
  private PupilCards cards;

  @BeforeEach
  void sixPupilsAreInTheClass() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    pupils.addAll(List.of(ent.ada(), ent.bob()));
    for (String name : List.of("Émilie", "Sophie", "Sonia", "Maryam")) {
      Arrival arrival =
          Directory.of(ent.tenant())
              .enrolments()
              .arrive(name, "NOUVELLE", LocalDate.of(2020, 6, 1), ent.cp(), ent.as(ent.alan()));
      pupils.add(((Arrival.Arrived) arrival).pupil().id());
    }
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
    OpenWindow window = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan()));
    pupils.forEach(pupil -> tablets.put(pupil, window.tablet()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void fivePupilsAreAFigureByHourAndReasonForTeacherAndHead() {
    pupils.subList(0, 5).forEach(pupil -> slip(pupil, 1));
    slip(ent.ada(), 2);
    count("2026-09-15T07:05:00Z");

    List<RefusalFigure> shown = List.of(new RefusalFigure(EIGHT, WRONG, 1, 5, 6));
    assertEquals(shown, ofClass());
    assertEquals(
        shown, auth.refusals().figuresIn(ent.school().id(), EIGHT, hours(24), ent.as(ent.head())));
  }

  @Test
  void fourPupilsAreNoneHoweverOften() {
    pupils.subList(0, 4).forEach(pupil -> slip(pupil, 1));
    for (int i = 2; i < 12; i++) {
      slip(ent.ada(), i);
    }
    count("2026-09-15T07:05:00Z");

    assertEquals(List.of(), ofClass());
  }

  @Test
  void eachReasonIsCountedForItself() {
    for (PersonId pupil : pupils) {
      for (int number = 1; number <= 4; number++) {
        slip(pupil, number); // the fourth comes before its time
      }
    }
    count("2026-09-15T07:05:00Z");

    assertEquals(
        List.of(
            new RefusalFigure(EIGHT, WAITING, 1, 6, 6), new RefusalFigure(EIGHT, WRONG, 1, 6, 18)),
        ofClass());
  }

  @Test
  void anHourIsCountedOnceWhenItIsOver() {
    pupils.forEach(pupil -> slip(pupil, 1));
    count("2026-09-15T06:59:00Z");
    assertEquals(List.of(), ofClass());
    count("2026-09-15T07:05:00Z");
    List<RefusalFigure> first = ofClass();
    ent.clock().set(EIGHT.plusSeconds(1_900)); // a clock that went back
    pupils.forEach(pupil -> slip(pupil, 5));
    count("2026-09-15T08:05:00Z");

    assertEquals(List.of(new RefusalFigure(EIGHT, WRONG, 1, 6, 6)), first);
    assertEquals(first, ofClass());
  }

  @Test
  void anHourThatNobodyCameToCountIsCountedTheSameDay() {
    pupils.forEach(pupil -> slip(pupil, 1));
    ent.clock().advance(Duration.ofHours(1));
    pupils.forEach(pupil -> slip(pupil, 2));
    count("2026-09-15T20:05:00Z");

    assertEquals(List.of(EIGHT, hours(1)), ofClass().stream().map(RefusalFigure::hour).toList());
  }

  @Test
  void whatIsKeptToCountThemIsForgottenNextDayAndFiguresInAnotherTerm() {
    pupils.forEach(pupil -> slip(pupil, 1));
    count("2026-09-15T07:05:00Z");
    run("auth-tidy", "2026-09-16T08:31:00Z");
    assertEquals(
        "0", Tables.text(ent, "select count(*) from ent_auth_throttle where refused <> ''"));
    assertEquals(1, ofClass().size());

    run("auth-tidy", "2026-12-15T08:31:00Z");
    assertEquals(0, Tables.count(ent, "ent_auth_refusal"));
  }

  @Test
  void aRightAnswerLeavesWhatWasRefusedBefore() {
    pupils.forEach(pupil -> slip(pupil, 1));
    pupils.forEach(pupil -> cards.signIn(pupil, tablets.get(pupil)));
    count("2026-09-15T07:05:00Z");

    assertEquals(List.of(new RefusalFigure(EIGHT, WRONG, 1, 6, 6)), ofClass());
  }

  @Test
  void cardsThatNobodyHasAreInNoFigureAndATwinTenantIsLeftAlone() {
    for (int i = 0; i < 6; i++) {
      String drawn = Integer.toString(i).repeat(56);
      auth.pupils().answer(auth.pupils().begin(drawn, Device.unknown()), cards.story(ent.ada()));
    }
    TwinTenant twin = TwinTenant.of(ent, TenantId.of(2));
    pupils.forEach(pupil -> slip(pupil, 1));
    count("2026-09-15T07:05:00Z");

    assertEquals(List.of(WRONG), ofClass().stream().map(RefusalFigure::reason).toList());
    assertEquals(List.of(), twin.touched());
  }

  @Test
  void whoAsksForMoreThanAMonthIsRefused() {
    assertThrows(
        RejectedException.class,
        () -> auth.refusals().figuresOf(ent.cp(), EIGHT, hours(24 * 32), ent.as(ent.alan())));
    assertThrows(
        RejectedException.class,
        () -> auth.refusals().figuresOf(ent.cp(), EIGHT, EIGHT, ent.as(ent.alan())));
  }

  private void slip(PersonId pupil, int number) {
    auth.pupils()
        .answer(
            auth.pupils().begin(cards.scan(pupil), tablets.get(pupil)),
            cards.wrongStory(pupil, number));
  }

  private void count(String at) {
    run("sign-in-refusals", at);
  }

  private void run(String job, String at) {
    ent.clock().set(Instant.parse(at));
    Jobs.of(ent.runtime()).run(job, Budget.minutes(1));
  }

  private List<RefusalFigure> ofClass() {
    return auth.refusals().figuresOf(ent.cp(), EIGHT, hours(24), ent.as(ent.alan()));
  }

  private static Instant hours(int hours) {
    return EIGHT.plus(Duration.ofHours(hours));
  }
}
