package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Period;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Openings;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.messaging.release.ReleaseWindow;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What reach obliges to, kept to when a message is sent. */
@EachDatabase
class PresenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period WEEK = new Period(TODAY, TODAY.plusDays(6));

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.decide(post.ent().grace(), post.ent().ada(), GuardianshipState.FULL);
    post.decide(post.ent().charles(), post.ent().ada(), GuardianshipState.FULL);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whatNeedsStaffPresentReachesNobodyWithoutThem() {
    open(supervised());

    assertEquals(
        List.of(Shortfall.NO_SUPERVISOR), shortfalls(post.write(ent().grace(), ent().charles())));
    ItemId item = post.write(ent().grace(), ent().charles(), ent().alan()).item();
    assertEquals(List.of(item), post.shownTo(ent().charles()));
    ItemId answer = post.replyAll(ent().charles(), item).item();
    assertEquals(List.of(answer, item), post.shownTo(ent().alan()));
    assertEquals(List.of(Shortfall.NO_SUPERVISOR), shortfalls(post.reply(ent().charles(), item)));
  }

  @Test
  void whenTheSupervisorLeavesNothingMoreIsSaid() {
    open(supervised());
    ItemId item = post.write(ent().grace(), ent().charles(), ent().alan()).item();
    ThreadId thread = Objects.requireNonNull(post.of(ent().alan()).open(item).entry().thread());
    post.of(ent().alan()).leave(thread);

    SendResult refused = post.replyAll(ent().grace(), item);

    assertInstanceOf(SendResult.Refused.class, refused);
    assertEquals(List.of(Shortfall.NO_SUPERVISOR), shortfalls(refused));
    assertEquals(List.of(item), post.shownTo(ent().charles()));
  }

  @Test
  void aSupervisorWhoIsShownItLaterKeepsItBack() {
    open(supervised());
    ReleaseWindow afternoons =
        new ReleaseWindow(
            Set.of(DayOfWeek.TUESDAY),
            LocalTime.of(14, 0),
            LocalTime.of(18, 0),
            ReleaseWindow.PAUSE_NUMERIQUE.source());
    Messaging.of(ent().tenant())
        .reach()
        .prefer(new ReachPreference(Verdict.ALLOW, afternoons), ent().as(ent().alan()));
    ItemId item = post.write(ent().grace(), ent().charles(), ent().alan()).item();

    assertEquals(List.of(), post.shownTo(ent().alan()));
    assertEquals(List.of(), post.shownTo(ent().charles()));
    ent().clock().advance(Duration.ofHours(6));
    assertEquals(List.of(item), post.shownTo(ent().charles()));
  }

  @Test
  void whatAPupilWritesToATeacherIsShownToTheOtherTeachersOfTheClass() {
    post.run("update ent_core_enrolment set level = 'CM1'");
    post.run(
        "update ent_core_assignment set class_id = ? where person_id = ?",
        ent().cp().id().value(),
        ent().edith().value());

    ItemId item = post.write(ent().ada(), ent().alan()).item();

    assertEquals(List.of(item), post.shownTo(ent().edith()));
    ItemId answer = post.reply(ent().alan(), item).item();
    assertEquals(List.of(answer), post.shownTo(ent().ada()));
    assertEquals(
        1,
        post.number(
            "select count(*) from ent_messaging_delivery where registered and item_id = ?",
            answer.value()));
  }

  @Test
  void peersAreReadFirstWhichNobodyCanDoYet() {
    post.run("update ent_core_enrolment set level = 'CM1'");
    open(GrantTerms.of(ent().school().id(), Opening.CLASSMATES, WEEK, "conseil d’école"));

    SendResult sent = post.write(ent().ada(), ent().bob(), ent().alan());

    assertEquals(List.of(Shortfall.READ_FIRST), shortfalls(sent));
    assertEquals(List.of(), post.shownTo(ent().bob()));
  }

  @Test
  void aChildWhoDoesNotWriteYetIsSentToThePictures() {
    assertEquals(
        List.of(Shortfall.WITHOUT_TEXT), shortfalls(post.write(ent().ada(), ent().head())));
  }

  @Test
  void whoMayAnswerAloneDoesNotBegin() {
    post.run("update ent_core_enrolment set level = 'CM1'");
    assertEquals(
        List.of(Shortfall.ANSWERS_ONLY), shortfalls(post.write(ent().head(), ent().ada())));

    ItemId item = post.write(ent().ada(), ent().head()).item();

    assertEquals(1, post.shownTo(ent().head()).size());
    assertInstanceOf(SendResult.Released.class, post.reply(ent().head(), item));
  }

  @Test
  void anOpeningThatAsksForStaffByADutyNeedsThemToo() {
    open(
        GrantTerms.of(ent().school().id(), Opening.CO_GUARDIANS, WEEK, "médiation")
            .with(Duty.SUPERVISOR_PRESENT));

    assertEquals(
        List.of(Shortfall.NO_SUPERVISOR), shortfalls(post.write(ent().grace(), ent().charles())));
  }

  private GrantTerms supervised() {
    return GrantTerms.of(ent().school().id(), Opening.CO_GUARDIANS, WEEK, "médiation")
        .atMost(Verdict.SUPERVISED);
  }

  private static List<Shortfall> shortfalls(SendResult sent) {
    return sent.excluded().stream().map(Excluded::why).toList();
  }

  private void open(GrantTerms terms) {
    Actor head = ent().as(ent().head());
    Openings openings = Messaging.of(ent().tenant()).reach().openings();
    openings.open(openings.preview(terms, head), head);
  }

  private Ent ent() {
    return post.ent();
  }
}
