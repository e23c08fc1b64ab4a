package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Period;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.GrantPreview;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.PolicyGrant;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a school opens: previewed, dated, motivated, over with the school year. */
@EachDatabase
class OpeningsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period WEEK = new Period(TODAY, TODAY.plusDays(6));

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(database);
    post.run(
        "update ent_core_enrolment set level = 'CM1' where person_id in (?, ?)",
        ent().ada().value(),
        ent().bob().value());
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void classMatesAreOpenedForAWeekUnderSupervision() {
    GrantPreview preview = reach().openings().preview(terms(WEEK), head());
    assertEquals(2, preview.newlyReachable());
    assertEquals(ReachRule.TABLE_CLOSED, decide().decisive());

    PolicyGrant grant = reach().openings().open(preview, head());

    ReachDecision opened = decide();
    assertEquals(Verdict.SUPERVISED, opened.verdict());
    assertEquals(List.of(ReachRule.TABLE_CLOSED, ReachRule.OPENED), opened.because());
    assertEquals(
        Set.of(Duty.SUPERVISOR_PRESENT, Duty.PRE_MODERATE, Duty.COPY_GUARDIANS),
        opened.obligations());
    assertEquals(List.of(grant), reach().openings().listOf(ent().school().id(), head()));
    assertEquals(1, post.number("select count(*) from ent_core_audit where action = 'open-reach'"));
  }

  @Test
  void itIsOverAfterItsLastDayOrWhenItIsEnded() {
    PolicyGrant grant = opened(terms(WEEK));
    ent().clock().advance(Duration.ofDays(7));
    assertEquals(ReachRule.TABLE_CLOSED, decide().decisive());
    ent().clock().advance(Duration.ofDays(-7));
    assertEquals(ReachRule.OPENED, decide().decisive());

    reach().openings().end(grant.id(), head());
    reach().openings().end(grant.id(), head());

    assertEquals(ReachRule.TABLE_CLOSED, decide().decisive());
    assertEquals(
        1, post.number("select count(*) from ent_core_audit where action = 'close-reach'"));
  }

  @Test
  void withoutALastDayItEndsWithTheSchoolYearAndNeverOutlastsIt() {
    PolicyGrant grant = opened(terms(Period.from(TODAY)));

    assertEquals(new Period(TODAY, LocalDate.of(2027, 8, 31)), grant.terms().period());
    Period beyond = new Period(TODAY, LocalDate.of(2027, 9, 1));
    assertThrows(RejectedException.class, () -> reach().openings().preview(terms(beyond), head()));
  }

  @Test
  void whatWasPreviewedAndHasChangedIsLookedAtAgain() {
    GrantPreview preview = reach().openings().preview(terms(WEEK), head());
    post.run("update ent_core_enrolment set level = 'CP' where person_id = ?", ent().bob().value());

    assertEquals(
        "preview-outdated",
        assertThrows(ConflictException.class, () -> reach().openings().open(preview, head()))
            .code());
  }

  @Test
  void anotherClassStaysClosed() {
    PolicyGrant grant = opened(terms(WEEK).within(ent().ce1().id()));

    assertEquals(0, grant.newlyReachable());
    assertEquals(ReachRule.TABLE_CLOSED, decide().decisive());
    assertThrows(
        RejectedException.class,
        () ->
            reach()
                .openings()
                .preview(terms(WEEK).within(new ClassId(Ent.stranger().value())), head()));
  }

  private GrantTerms terms(Period period) {
    return GrantTerms.of(
            ent().school().id(), Opening.CLASSMATES, period, "Projet lecture, conseil d’école")
        .with(Duty.COPY_GUARDIANS);
  }

  private PolicyGrant opened(GrantTerms terms) {
    return reach().openings().open(reach().openings().preview(terms, head()), head());
  }

  private ReachDecision decide() {
    return reach().decide(ent().as(ent().ada()), ent().bob(), PRIVATE_MESSAGE);
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
