package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.ANNOUNCEMENT;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.MeasureId;
import io.entsdk.messaging.reach.Obligation.HoldUntil;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Openings;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.messaging.release.ReleaseWindow;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What stands between people, upon one of them, and what adults ask for themselves. */
@EachDatabase
class MeasuresTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period WEEK = new Period(TODAY, TODAY.plusDays(6));

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.run("update ent_core_enrolment set level = 'CM1'");
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void whoIsMutedWritesToNobodyButTheHeadUntilItIsLiftedOrOver() {
    MeasureId muted = place(Measure.muting(ent().ada(), school(), WEEK, "propos blessants"));

    assertEquals(ReachRule.MUTED, decide(ent().ada(), ent().alan()).decisive());
    assertEquals(ReachRule.F5_TRUSTED_ADULT, decide(ent().ada(), ent().head()).decisive());
    ent().clock().advance(Duration.ofDays(7));
    assertEquals(Verdict.ALLOW, decide(ent().ada(), ent().alan()).verdict());
    ent().clock().advance(Duration.ofDays(-7));

    reach().measures().lift(muted, head());
    reach().measures().lift(muted, head());

    assertEquals(Verdict.ALLOW, decide(ent().ada(), ent().alan()).verdict());
    assertEquals(
        1, post.number("select count(*) from ent_core_audit where action = 'lift-reach-measure'"));
  }

  @Test
  void whoIsSuspendedReadsWhatIsOfficial() {
    place(Measure.suspending(ent().grace(), school(), WEEK, "compte compromis"));

    assertEquals(ReachRule.F7_SUSPENDED, decide(ent().grace(), ent().alan()).decisive());
    assertEquals(
        Verdict.ALLOW,
        reach().decide(ent().as(ent().alan()), ent().grace(), ANNOUNCEMENT).verdict());
  }

  @Test
  void twoWhomTheSchoolSeparatesReadLikeStrangers() {
    place(Measure.separating(ent().alan(), ent().grace(), school(), WEEK, "médiation en cours"));

    ReachDecision nothing = decide(ent().grace(), Ent.stranger());
    assertEquals(nothing, decide(ent().grace(), ent().alan()));
    assertEquals(nothing, decide(ent().alan(), ent().grace()));
  }

  @Test
  void aBlockAmongPeersIsSilentAndTheHeadsToSee() {
    Openings openings = reach().openings();
    GrantTerms open = GrantTerms.of(school(), Opening.CLASSMATES, WEEK, "conseil d’école");
    openings.open(openings.preview(open, head()), head());
    Actor ada = ent().as(ent().ada(), Assurance.CLASS_CODE);

    reach().measures().block(ent().bob(), ada);
    reach().measures().block(ent().bob(), ada);

    assertEquals(decide(ent().bob(), Ent.stranger()), decide(ent().bob(), ent().ada()));
    assertTrue(decide(ent().ada(), ent().bob()).isDenied());
    Wearer bob = new Wearer(ent().bob(), new Hat(Profile.ELV, school()));
    assertEquals(
        ReachRule.F4_BLOCKED,
        reach().decide(bob, Recipient.of(ent().ada()), PRIVATE_MESSAGE, head()).decisive());

    reach().measures().unblock(ent().bob(), ada);
    assertEquals(Verdict.SUPERVISED, decide(ent().bob(), ent().ada()).verdict());
    assertEquals(1, post.number("select count(*) from ent_messaging_measure"));
  }

  @Test
  void onlyPeersAreBlocked() {
    for (PersonId adult : new PersonId[] {ent().head(), ent().alan(), ent().grace()}) {
      assertThrows(
          RejectedException.class, () -> reach().measures().block(adult, ent().as(ent().ada())));
    }
  }

  @Test
  void anAdultLimitsWhatTheTableLeavesToAdultsAndNothingElse() {
    ReachPreference limits = new ReachPreference(Verdict.REPLY_ONLY, ReleaseWindow.PAUSE_NUMERIQUE);
    reach().prefer(new ReachPreference(Verdict.DENY, null), ent().as(ent().alan()));
    reach().prefer(limits, ent().as(ent().alan()));

    assertEquals(ReachRule.PREFERENCE, decide(ent().grace(), ent().alan()).decisive());
    assertEquals(Verdict.REPLY_ONLY, decide(ent().grace(), ent().alan()).verdict());
    assertEquals(Verdict.ALLOW, decide(ent().ada(), ent().alan()).verdict());
    ent().clock().set(Instant.parse("2026-09-15T19:00:00Z"));
    assertTrue(
        decide(ent().grace(), ent().alan())
            .obligations()
            .contains(new HoldUntil(Instant.parse("2026-09-16T05:00:00Z"))));
    assertThrows(RejectedException.class, () -> reach().prefer(limits, ent().as(ent().ada())));
    assertThrows(
        AccessDeniedException.class,
        () -> reach().prefer(limits, ent().as(ent().alan(), Assurance.PASS)));
  }

  private MeasureId place(Measure measure) {
    return reach().measures().place(measure, head());
  }

  private ReachDecision decide(PersonId sender, PersonId recipient) {
    return reach().decide(ent().as(sender), recipient, PRIVATE_MESSAGE);
  }

  private SchoolId school() {
    return ent().school().id();
  }

  private Actor head() {
    return ent().as(ent().head());
  }

  private Reach reach() {
    return Messaging.of(ent().tenant()).reach();
  }

  private Ent ent() {
    return post.ent();
  }
}
