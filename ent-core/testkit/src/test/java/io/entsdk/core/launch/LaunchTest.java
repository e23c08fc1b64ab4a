package io.entsdk.core.launch;

import static io.entsdk.core.launch.Papers.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.RejectedException;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class LaunchTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;
  private final List<String> told = new ArrayList<>();
  private Ent ent;
  private Launches launches;
  private SchoolId school;
  private Papers papers;
  private Actor head;

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.listener(new Notices(told)));
    launches = Launches.of(ent.tenant());
    school = ent.school().id();
    papers = new Papers(ent);
    papers.outOfService();
    head = ent.as(ent.head());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aLaunchIsRefusedWithEverythingThatIsMissing() {
    LaunchResult.NotReady refused =
        assertInstanceOf(LaunchResult.NotReady.class, launches.launch(school, head));

    assertEquals(Arrays.asList(Requirement.values()), refused.readiness().missing());
    assertFalse(launches.isLive(school));
  }

  @Test
  void eachOneThatIsMissingIsEnoughToRefuse() {
    papers.allBut(Requirement.NOTICE_TO_PUPILS);
    LaunchResult.NotReady refused =
        assertInstanceOf(LaunchResult.NotReady.class, launches.launch(school, head));
    assertEquals(List.of(Requirement.NOTICE_TO_PUPILS), refused.readiness().missing());

    papers.put(Requirement.NOTICE_TO_PUPILS, Papers.YEAR);
    LaunchResult.Live live =
        assertInstanceOf(LaunchResult.Live.class, launches.launch(school, head));

    assertEquals(Launch.Kind.COMPLETE, live.launch().kind());
    assertTrue(launches.isLive(school));
  }

  @Test
  void launchingAgainChangesNothingAndIsToldOnce() {
    papers.all();
    launches.launch(school, head);
    ent.clock().advance(Duration.ofDays(3));
    LaunchResult again = launches.launch(school, head);

    assertEquals(
        ent.clock().instant().minus(Duration.ofDays(3)),
        ((LaunchResult.Live) again).launch().from());
    Jobs.of(ent.runtime()).run("events", Budget.minutes(1));
    assertEquals(1, told.stream().filter("school-launched"::equals).count());
    assertEquals(1, recorded("launch-school", head));
  }

  @Test
  void aSchoolThatIsLiveStaysSoWhenItsPapersEndAndTheReadinessSaysIt() {
    papers.all();
    launches.launch(school, head);
    ent.clock().advance(Duration.ofDays(400));

    Readiness later = launches.readiness(school, ent.school().dayOf(ent.clock().instant()), head);

    assertTrue(launches.isLive(school));
    assertTrue(later.launch().isPresent());
    assertFalse(later.isReady());
  }

  @Test
  void aPilotNeedsAReasonAndAnEndAndIsShown() {
    Launch pilot = launches.pilot(school, "essai de rentrée", TODAY.plusDays(1), SYSTEM);

    assertEquals(pilot, launches.pilot(school, "essai de rentrée", TODAY.plusDays(1), SYSTEM));
    Readiness readiness = launches.readiness(school, TODAY, head);
    assertEquals(pilot, readiness.launch().orElseThrow());
    assertEquals(
        "L’école est en service à titre d’essai : essai de rentrée.",
        readiness.explain(Locale.FRENCH).get(1));
    ent.clock().advance(Duration.ofHours(39));
    assertTrue(launches.isLive(school), "at 23:30 of the last day");
    ent.clock().advance(Duration.ofMinutes(30));
    assertFalse(launches.isLive(school), "from midnight of the school's zone on");
  }

  @Test
  void aPilotHasAReasonAndEndsWithinAYear() {
    RejectedException refused =
        assertThrows(
            RejectedException.class,
            () -> launches.pilot(school, " ", TODAY.plusDays(367), SYSTEM));

    assertEquals(2, refused.violations().size());
    assertThrows(
        RejectedException.class, () -> launches.pilot(school, "x", TODAY.minusDays(1), SYSTEM));
  }

  @Test
  void aSchoolIsTakenOutOfServiceAtOnceWhateverLetItGoLive() {
    papers.all();
    launches.pilot(school, "essai", TODAY.plusDays(9), SYSTEM);
    launches.launch(school, head);

    launches.withdraw(school, "faille", head);
    launches.withdraw(school, "faille", head);

    assertFalse(launches.isLive(school));
    assertEquals(2, recorded("launch-school", head), "the launch, and one withdrawal");
    assertInstanceOf(LaunchResult.Live.class, launches.launch(school, head));
  }

  private long recorded(String action, Actor by) {
    return Audit.of(ent.tenant()).list(1_000, SYSTEM).items().stream()
        .filter(entry -> entry.action().equals(action) && entry.actor().equals(by.person()))
        .count();
  }
}
