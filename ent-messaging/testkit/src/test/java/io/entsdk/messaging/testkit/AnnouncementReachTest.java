package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Access;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whom of the families of a class the function of reach lets an announcement get to. */
@EachDatabase
class AnnouncementReachTest {

  private static final Period YEAR =
      new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2027, 7, 4));
  private static final Instant FRIDAY = Instant.parse("2026-09-18T20:30:00Z");
  private static final Instant MONDAY = Instant.parse("2026-09-21T08:00:00Z");

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whoMustBeKeptApartFromTheAuthorIsLeftOutAndReadsLikeAStranger() {
    separate(ent().charles());
    SendKey key = Post.newKey();

    SendResult sent = post.trip().send(key);

    assertEquals(
        List.of(
            new Excluded(Recipient.of(ent().charles()), Shortfall.DENIED, ReachRule.NO_RELATION)),
        sent.excluded());
    assertEquals(sent, post.trip().send(key));
    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertEquals(List.of(sent.item()), post.shownTo(ent().grace()));
  }

  @Test
  void whereNobodyIsLeftNothingIsSentAndTheSenderIsToldWhy() {
    for (PersonId guardian : List.of(ent().grace(), ent().charles(), ent().cleo())) {
      separate(guardian);
    }

    SendResult.Refused refused = (SendResult.Refused) post.trip().send(Post.newKey());

    assertEquals(List.of(SendRefusal.NOBODY_TO_REACH), refused.because());
    assertEquals(3, refused.excluded().size());
    assertEquals(0, post.number("select count(*) from ent_messaging_item"));
  }

  @Test
  void theRuleThatDecidedIsStoredWithEachDelivery() {
    delegateToEdith();
    post.sendTrip();
    fromEdith();

    assertEquals(
        List.of("DELEGATED", "TABLE_ALLOWS"),
        post.texts(
            "select distinct x.rule from ent_messaging_delivery d join ent_messaging_decided x on x.id = d.decided_id order by x.rule"));
  }

  @Test
  void aRightThatWasDelegatedStandsAboveTheTableAndBelowAJudgment() {
    delegateToEdith();
    post.ent().clock().set(FRIDAY);
    Messaging.of(ent().tenant())
        .reach()
        .measures()
        .place(
            Measure.separating(ent().edith(), ent().charles(), school(), YEAR, "jugement"),
            ent().as(ent().head()));

    SendResult sent = fromEdith();

    assertEquals(1, sent.excluded().size());
    post.ent().clock().set(MONDAY);
    assertEquals(List.of(sent.item()), post.shownTo(ent().grace()));
    assertEquals(List.of(), post.shownTo(ent().charles()));
  }

  @Test
  void aRightThatWasDelegatedAndEndedMeanwhileHasToldNobody() {
    delegateToEdith();
    post.ent().clock().set(FRIDAY);
    ItemId kept = fromEdith().item();
    post.ent().clock().set(MONDAY);
    assertEquals(List.of(kept), post.shownTo(ent().grace()));

    post.run("update ent_core_grant set last_day = date '2026-09-19'");

    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertThrows(NotFoundException.class, () -> post.of(ent().charles()).open(kept));
  }

  @Test
  void aTeacherWhoIsAParentOfTheClassIsToldLikeEveryParent() {
    post.run(
        "update ent_core_guardianship set guardian_id = ? where guardian_id = ?",
        ent().alan().value(),
        ent().cleo().value());
    post.ent().clock().set(FRIDAY);

    ItemId item =
        Messaging.of(ent().tenant())
            .as(ent().as(ent().alan()).wearing(new Hat(Profile.ENS, school())))
            .announce(ent().school())
            .to(Audience.guardiansOf(ent().cp()))
            .subject("Sortie")
            .text("Jeudi.")
            .send(Post.newKey())
            .item();

    post.ent().clock().set(MONDAY);
    assertEquals(
        List.of(item),
        Messaging.of(ent().tenant())
            .as(ent().as(ent().alan()).wearing(new Hat(Profile.TUT, school())))
            .inbox(10)
            .items()
            .stream()
            .map(one -> one.item())
            .toList());
  }

  @Test
  void whatWaitedIsNotShownOnceItsAuthorTeachesAnotherClass() {
    post.ent().clock().set(FRIDAY);
    post.sendTrip();
    post.run(
        "update ent_core_assignment set class_id = ? where person_id = ?",
        ent().ce1().id().value(),
        ent().alan().value());
    post.ent().clock().set(MONDAY);

    assertEquals(List.of(), post.shownTo(ent().grace()));
  }

  @Test
  void aFamilyWhoseChildHasLeftTheClassMeanwhileIsToldNothing() {
    post.ent().clock().set(FRIDAY);
    ItemId item = post.sendTrip();
    post.run(
        "update ent_core_enrolment set class_id = ? where person_id = ?",
        ent().ce1().id().value(),
        ent().ada().value());
    post.ent().clock().set(MONDAY);

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(List.of(item), post.shownTo(ent().cleo()));
  }

  @Test
  void aSuspendedGuardianIsStillToldWhatIsOfficial() {
    Messaging.of(ent().tenant())
        .reach()
        .measures()
        .place(Measure.suspending(ent().grace(), school(), YEAR, "propos"), ent().as(ent().head()));

    ItemId item = post.sendTrip();

    assertEquals(List.of(item), post.shownTo(ent().grace()));
  }

  @Test
  void aChildOfWhomNobodyIsReachedIsForeseen() {
    post.decide(ent().cleo(), ent().bob(), GuardianshipState.WITHDRAWN);

    assertEquals(Set.of(ent().bob()), post.trip().preview().gaps().childrenWithout());
  }

  private void separate(PersonId guardian) {
    Messaging.of(ent().tenant())
        .reach()
        .measures()
        .place(
            Measure.separating(ent().alan(), guardian, school(), YEAR, "jugement"),
            ent().as(ent().head()));
  }

  /** Alan lets Edith, who teaches another class, announce to his. */
  private void delegateToEdith() {
    Access access = Directory.of(ent().tenant()).access();
    access
        .grants()
        .delegate(
            new GrantRequest(
                ent().edith(),
                new Hat(Profile.ENS, school()),
                new Right.OfPermission(MessagingPermissions.ANNOUNCE_TO_CLASS.code()),
                new Scope.OfClass(ent().cp().id()),
                new Period(LocalDate.of(2026, 9, 15), LocalDate.of(2026, 9, 21)),
                "congé"),
            ent().as(ent().alan()));
  }

  private SendResult fromEdith() {
    return post.announcement(ent().edith(), Audience.guardiansOf(ent().cp())).send(Post.newKey());
  }

  private SchoolId school() {
    return ent().school().id();
  }

  private Ent ent() {
    return post.ent();
  }
}
