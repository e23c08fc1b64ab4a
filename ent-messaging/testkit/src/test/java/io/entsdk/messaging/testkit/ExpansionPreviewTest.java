package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Arrival;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.Expansion;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendLimits;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.item.UrgentReason;
import io.entsdk.messaging.item.UrgentSend;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whom a job will find is foreseen before, and whom it has left out is told afterwards. */
@EachDatabase
class ExpansionPreviewTest {

  private static final Instant TUESDAY_EVENING = Instant.parse("2026-09-15T18:30:00Z");

  private static final Period YEAR = Period.from(LocalDate.of(2026, 9, 1));

  private final SendKey key = Post.newKey();

  @Parameter Database database;
  private Post post;

  @BeforeEach
  void open() {
    post = new Post(Ent.on(database, wiring -> wiring.extension(new SendLimits(1, 1))));
    ent().clock().set(TUESDAY_EVENING);
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void itCountsWhomTheJobThenFinds() {
    separate(ent().charles());

    Preview preview = trip().preview();

    assertTrue(preview.expands());
    assertEquals(List.of(), preview.because());
    assertEquals(2, preview.recipients(), "whoever has two children is one");
    assertEquals(Map.of(Towards.CLASS_PARENT, 2L), preview.byRole());
    assertEquals(
        List.of(new Arrival(Instant.parse("2026-09-16T05:00:00Z"), Towards.CLASS_PARENT, 2)),
        preview.arrivals());
    assertEquals(List.of(separated(ent().charles())), preview.excluded());
    assertEquals(Set.of(), preview.gaps().childrenWithout());
    assertEquals(0, post.number("select count(*) from ent_messaging_item"), "nothing is kept");

    SendResult sent = trip().send(key);
    Jobs.of(ent().runtime()).run("expansions", Budget.minutes(5));

    assertEquals(
        new Expansion(sent.item(), Expansion.Stage.DONE, 2, preview.excluded(), ""),
        post.of(ent().alan()).expansion(sent.item()).orElseThrow());
    assertEquals(sent, trip().send(key), "the same key is answered the same");
  }

  /**
   * Rights change while the job is at work: Grace is left out for one child and found for another.
   */
  @Test
  void whoeverHasItIsNotToldAsLeftOut() {
    separate(ent().charles());
    SendResult sent = trip().send(key);
    Jobs.of(ent().runtime()).run("expansions", Budget.minutes(5));
    post.run(
        ("insert into ent_messaging_excluded (tenant, item_id, seq, person_id, shortfall, rule)"
                + " values (1, '%s', 7, '%s', 'DENIED', 'NO_RELATION')")
            .formatted(sent.item(), ent().grace()));

    assertEquals(
        List.of(separated(ent().charles())),
        post.of(ent().alan()).expansion(sent.item()).orElseThrow().excluded());
  }

  @Test
  void aChildForWhomNobodyIsLeftIsNamed() {
    List.of(ent().grace(), ent().charles(), ent().cleo()).forEach(this::separate);

    Preview preview = trip().preview();

    assertEquals(0, preview.recipients());
    assertEquals(3, preview.excluded().size());
    assertEquals(Set.of(ent().ada(), ent().bob()), preview.gaps().childrenWithout());
  }

  @Test
  void whatWouldBeRefusedSaysSo() {
    Messaging.of(ent().tenant())
        .school(ent().school())
        .incident()
        .managementOnly("menaces reçues", ent().as(ent().head()));

    assertEquals(List.of(SendRefusal.MANAGEMENT_ONLY), trip().preview().because());
  }

  @Test
  void anUrgentOneCountsThoseWhomTheJobHasFound() {
    post.announcement(ent().head(), Audience.guardiansOf(ent().cp()))
        .urgent(UrgentReason.CLOSURE, "Fermeture de l’école demain")
        .send(key);

    Jobs.of(ent().runtime()).run("expansions", Budget.minutes(5));

    List<UrgentSend> told =
        Messaging.of(ent().tenant())
            .school(ent().school())
            .urgentSends()
            .list(PageRequest.first(5), ent().as(ent().head()))
            .items();
    assertEquals(List.of(3), told.stream().map(UrgentSend::recipients).toList());
  }

  private void separate(PersonId guardian) {
    Messaging.of(ent().tenant())
        .reach()
        .measures()
        .place(
            Measure.separating(ent().alan(), guardian, ent().school().id(), YEAR, "décision du 15"),
            ent().as(ent().head()));
  }

  private static Excluded separated(PersonId guardian) {
    return new Excluded(Recipient.of(guardian), Shortfall.DENIED, ReachRule.NO_RELATION);
  }

  private Announcement trip() {
    return post.announcement(ent().alan(), Audience.guardiansOf(ent().cp()));
  }

  private Ent ent() {
    return post.ent();
  }
}
