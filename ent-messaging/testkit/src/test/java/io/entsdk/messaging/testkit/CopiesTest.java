package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Period;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.Replay;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.MeasureId;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Openings;
import io.entsdk.messaging.reach.PolicyGrantId;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a teacher of another class writes to a pupil goes to the pupil's guardians too. */
@EachDatabase
class CopiesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period WEEK = new Period(TODAY, TODAY.plusDays(6));

  @Parameter Database database;
  private Post post;
  private PolicyGrantId opened;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.decide(ent().grace(), ent().ada(), GuardianshipState.FULL);
    post.decide(ent().charles(), ent().ada(), GuardianshipState.FULL);
    Openings openings = Messaging.of(ent().tenant()).reach().openings();
    GrantTerms terms =
        GrantTerms.of(
            ent().school().id(), Opening.TEACHERS_TO_OTHER_PUPILS, WEEK, "atelier de lecture");
    opened = openings.open(openings.preview(terms, head()), head()).id();
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void eachGuardianGetsACopyAndThePupilIsToldSo() {
    Preview preview = post.letter(ent().edith(), Audience.of(ent().ada())).preview();
    ItemId item = post.write(ent().edith(), ent().ada()).item();
    OpenItem ofAda = post.of(ent().ada()).open(item);
    OpenItem ofGrace = post.of(ent().grace()).open(item);

    assertEquals(3, preview.recipients());
    assertEquals(2, preview.copies());
    assertTrue(ofAda.guardiansCopied() && post.of(ent().edith()).open(item).guardiansCopied());
    assertEquals(Set.of(ent().ada()), ofGrace.entry().children());
    assertEquals(List.of(item), post.shownTo(ent().charles()));
    assertEquals(List.of(), post.shownTo(ent().cleo()));
    assertEquals(
        Set.of(Recipient.of(ent().edith()), Recipient.of(ent().ada())),
        Set.copyOf(post.of(ent().ada()).roster(Objects.requireNonNull(ofAda.entry().thread()))));
    assertFalse(
        post.of(ent().ada()).open(post.write(ent().alan(), ent().ada()).item()).guardiansCopied());
  }

  @Test
  void aCopyIsAskedAgainLikeEveryDecision() {
    ItemId item = post.write(ent().edith(), ent().ada()).item();
    Replay copy =
        Messaging.of(ent().tenant())
            .decisions()
            .replay(item, ent().grace(), ent().as(ent().head(), Assurance.TWO_FACTORS));

    assertTrue(copy.then().isConfirmed());
    assertEquals(ReachRule.COPIED, copy.then().decision().decisive());
    assertEquals(ReachRule.COPIED, Objects.requireNonNull(copy.today()).decisive());
  }

  @Test
  void whoIsNotToldOfTheChildGetsNoneAndWithoutAnybodyToTellNothingIsSent() {
    post.decide(ent().charles(), ent().ada(), GuardianshipState.WITHDRAWN);
    ItemId item = post.write(ent().edith(), ent().ada()).item();
    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);
    SendResult refused = post.write(ent().edith(), ent().ada());
    SendResult toAlanToo = post.write(ent().edith(), ent().ada(), ent().alan());

    assertEquals(List.of(item), post.shownTo(ent().ada()));
    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertInstanceOf(SendResult.Refused.class, refused);
    assertEquals(List.of(Shortfall.GUARDIANS_COPIED), shortfalls(refused));
    assertEquals(List.of(Shortfall.GUARDIANS_COPIED), shortfalls(toAlanToo));
    assertEquals(List.of(toAlanToo.item()), post.shownTo(ent().alan()));
  }

  @Test
  void whoIsKeptFromTheSenderKeepsItFromTheChildAndIsNotNamed() {
    Messaging.of(ent().tenant())
        .reach()
        .measures()
        .place(
            Measure.separating(ent().edith(), ent().grace(), ent().school().id(), WEEK, "plainte"),
            head());
    SendResult refused = post.write(ent().edith(), ent().ada());

    assertEquals(List.of(Shortfall.GUARDIANS_COPIED), shortfalls(refused));
    assertEquals(List.of(Recipient.of(ent().ada())), who(refused));
    assertEquals(List.of(), post.shownTo(ent().charles()));
  }

  @Test
  void whatWaitsIsTakenBackFromChildAndGuardiansAlikeOnceTheOpeningIsOver() {
    ent().clock().set(Instant.parse("2026-09-15T19:00:00Z"));
    ItemId kept = post.write(ent().edith(), ent().ada()).item();
    ent().clock().set(Instant.parse("2026-09-16T06:00:00Z"));
    assertEquals(List.of(kept), post.shownTo(ent().grace()));

    ent().clock().set(Instant.parse("2026-09-16T19:00:00Z"));
    post.write(ent().edith(), ent().ada());
    Messaging.of(ent().tenant()).reach().openings().end(opened, head());
    ent().clock().set(Instant.parse("2026-09-17T06:00:00Z"));

    // What waited is decided at the first look, which for Ada and Charles is this one.
    assertEquals(List.of(kept), post.shownTo(ent().grace()));
    assertEquals(List.of(), post.shownTo(ent().ada()));
    assertEquals(List.of(), post.shownTo(ent().charles()));
  }

  @Test
  void whatWaitsIsShownToTheChildAsLongAsSomebodyIsToldOfIt() {
    ent().clock().set(Instant.parse("2026-09-15T19:00:00Z"));
    ItemId first = post.write(ent().edith(), ent().ada()).item();
    post.decide(ent().charles(), ent().ada(), GuardianshipState.WITHDRAWN);
    ent().clock().set(Instant.parse("2026-09-16T06:00:00Z"));

    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertEquals(List.of(first), post.shownTo(ent().ada()));
    assertEquals(List.of(first), post.shownTo(ent().grace()));

    ent().clock().set(Instant.parse("2026-09-16T19:00:00Z"));
    post.write(ent().edith(), ent().ada());
    post.decide(ent().grace(), ent().ada(), GuardianshipState.WITHDRAWN);
    ent().clock().set(Instant.parse("2026-09-17T06:00:00Z"));

    assertEquals(List.of(first), post.shownTo(ent().ada()));
    assertEquals(List.of(), post.shownTo(ent().charles()));
  }

  @Test
  void whoIsKeptFromTheSenderMeanwhileKeepsWhatWaitsFromTheChildAndTheOtherGuardian() {
    ent().clock().set(Instant.parse("2026-09-15T19:00:00Z"));
    ItemId item = post.write(ent().edith(), ent().ada()).item();
    Measure apart =
        Measure.separating(ent().edith(), ent().grace(), ent().school().id(), WEEK, "plainte");
    Messaging.of(ent().tenant()).reach().measures().place(apart, head());
    ent().clock().set(Instant.parse("2026-09-16T06:00:00Z"));

    assertEquals(List.of(), post.shownTo(ent().grace())); // Hers is taken back by this look.
    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertEquals(List.of(), post.shownTo(ent().ada()));
    Replay today =
        Messaging.of(ent().tenant())
            .decisions()
            .replay(item, ent().ada(), ent().as(ent().head(), Assurance.TWO_FACTORS));
    assertEquals(ReachRule.GUARDIANSHIP, Objects.requireNonNull(today.today()).decisive());
  }

  @Test
  void whoIsSuspendedForAWhileLetsItWaitForChildAndGuardiansAlike() {
    ent().clock().set(Instant.parse("2026-09-15T19:00:00Z"));
    ItemId item = post.write(ent().edith(), ent().ada()).item();
    Measure measure = Measure.suspending(ent().grace(), ent().school().id(), WEEK, "propos");
    MeasureId placed = Messaging.of(ent().tenant()).reach().measures().place(measure, head());
    ent().clock().set(Instant.parse("2026-09-16T06:00:00Z"));

    assertEquals(List.of(), post.shownTo(ent().ada()));
    assertEquals(List.of(), post.shownTo(ent().charles()));

    Messaging.of(ent().tenant()).reach().measures().lift(placed, head());
    assertEquals(List.of(item), post.shownTo(ent().ada()));
    assertEquals(List.of(item), post.shownTo(ent().grace()));
    assertEquals(List.of(item), post.shownTo(ent().charles()));
  }

  private static List<Shortfall> shortfalls(SendResult sent) {
    return sent.excluded().stream().map(Excluded::why).toList();
  }

  private static List<Recipient> who(SendResult sent) {
    return sent.excluded().stream().map(Excluded::who).toList();
  }

  private Actor head() {
    return ent().as(ent().head());
  }

  private Ent ent() {
    return post.ent();
  }
}
