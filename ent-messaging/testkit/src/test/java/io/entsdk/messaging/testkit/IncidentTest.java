package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.IncidentMode;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A school leaves sending to its management, and gives it back. */
@EachDatabase
class IncidentTest {

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
  void theManagementAloneSendsUntilItIsOver() {
    ItemId before = post.write(ent().alan(), ent().grace()).item();
    begin();

    assertTrue(incident().isOn(head()));
    assertEquals(List.of(ReachRule.INCIDENT), rules(post.write(ent().alan(), ent().grace())));
    assertEquals(List.of(ReachRule.INCIDENT), rules(post.reply(ent().grace(), before)));
    assertEquals(
        new SendResult.Refused(List.of(SendRefusal.MANAGEMENT_ONLY)),
        post.trip().send(Post.newKey()));
    assertInstanceOf(SendResult.Released.class, post.write(ent().head(), ent().grace()));
    assertInstanceOf(SendResult.Released.class, announce(ent().as(ent().head())));

    incident().end(head());
    incident().end(head());
    assertFalse(incident().isOn(head()));
    assertInstanceOf(SendResult.Released.class, post.write(ent().alan(), ent().grace()));
    assertInstanceOf(SendResult.Released.class, post.trip().send(Post.newKey()));
    assertEquals(
        List.of("begin-incident", "end-incident"),
        post.texts(
            "select action from ent_core_audit where action like '%-incident' order by action"));
  }

  @Test
  void anAnnouncementOfTheManagementTakesTwoFactorsMeanwhile() {
    begin();

    assertEquals(
        new SendResult.Refused(List.of(SendRefusal.MANAGEMENT_ONLY)),
        announce(ent().as(ent().head(), Assurance.PASSWORD)));
  }

  @Test
  void aPupilsRoadToTrustedAdultsStaysOpen() {
    post.run("update ent_core_enrolment set level = 'CM1'");
    begin();

    Actor ada = ent().as(ent().ada(), Assurance.CLASS_CODE);
    assertEquals(Verdict.ALLOW, reach().decide(ada, ent().head(), Contact.CALL_FOR_HELP).verdict());
    assertInstanceOf(SendResult.Released.class, post.write(ent().ada(), ent().head()));
    assertEquals(List.of(ReachRule.INCIDENT), rules(post.write(ent().ada(), ent().alan())));
  }

  @Test
  void whatWaitedIsKeptBackUntilItIsOver() {
    ent().clock().set(Instant.parse("2026-09-18T20:30:00Z"));
    ItemId letter = post.write(ent().alan(), ent().grace()).item();
    ItemId trip = post.sendTrip();
    ItemId ofHead = post.write(ent().head(), ent().grace()).item();
    begin();
    ent().clock().set(Instant.parse("2026-09-21T08:00:00Z"));

    assertEquals(List.of(ofHead), post.shownTo(ent().grace()));
    assertEquals(1, post.of(ent().grace()).unread());
    incident().end(head());
    assertEquals(
        List.of(trip, letter, ofHead).stream().sorted(this::newestFirst).toList(),
        post.shownTo(ent().grace()));
  }

  @Test
  void beginningAgainChangesNothing() {
    begin();
    begin();

    assertEquals(1, post.number("select count(*) from ent_messaging_incident"));
  }

  private int newestFirst(ItemId one, ItemId other) {
    return other.toString().compareTo(one.toString());
  }

  private SendResult announce(Actor actor) {
    return Messaging.of(ent().tenant())
        .as(actor)
        .announce(ent().school())
        .to(Audience.guardiansOf(ent().cp()))
        .subject("Fermeture")
        .text("Demain.")
        .send(Post.newKey());
  }

  private static List<ReachRule> rules(SendResult sent) {
    return sent.excluded().stream().map(Excluded::rule).toList();
  }

  private void begin() {
    incident().managementOnly("menaces reçues", head());
  }

  private IncidentMode incident() {
    return Messaging.of(ent().tenant()).school(ent().school()).incident();
  }

  private Reach reach() {
    return Messaging.of(ent().tenant()).reach();
  }

  private Actor head() {
    PersonId head = ent().head();
    return ent().as(head);
  }

  private Ent ent() {
    return post.ent();
  }
}
