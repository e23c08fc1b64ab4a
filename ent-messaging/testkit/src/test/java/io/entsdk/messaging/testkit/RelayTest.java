package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.ANNOUNCEMENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Announcement;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Preview;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.item.UrgentReason;
import io.entsdk.messaging.reach.Appointment;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.OfficeId;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Cleo, Bob's guardian, is a delegate of the parents of the CP; Grace and Charles are Ada's. */
@EachDatabase
class RelayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period YEAR = Period.from(TODAY);
  private static final Instant FRIDAY = Instant.parse("2026-09-18T20:30:00Z");
  private static final Instant MONDAY = Instant.parse("2026-09-21T08:00:00Z");

  @Parameter Database database;
  private Post post;
  private OfficeId delegate;

  @BeforeEach
  void open() {
    post = new Post(database);
    delegate =
        reach()
            .appoint(
                Appointment.ofClass(
                    ent().cleo(),
                    ent().school().id(),
                    ent().cp().id(),
                    Office.PARENT_DELEGATE,
                    YEAR),
                as(ent().head()));
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void itIsHeardByThoseWhoAskedAloneAndTheDelegateLearnsOfNobody() {
    hear(ent().grace());

    Preview preview = said(ent().cleo()).preview();
    SendResult sent = said(ent().cleo()).send(Post.newKey());

    assertEquals(List.of(sent.item()), post.shownTo(ent().grace()));
    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertEquals(
        List.of("RELAY"),
        post.texts(
            "select x.rule from ent_messaging_delivery d join ent_messaging_decided x on x.id = d.decided_id"));
    assertEquals(List.of(), sent.excluded());
    assertEquals(
        0, post.number("select count(*) from ent_core_audit where action = 'announce-to-class'"));
    assertEquals(List.of(), preview.excluded());
    assertEquals(new Preview.Gaps(Set.of(), null), preview.gaps());
    for (PersonId person : List.of(ent().cleo(), ent().alan(), ent().head())) {
      assertThrows(NotFoundException.class, () -> post.of(person).acknowledgements(sent.item()));
    }
  }

  @Test
  void whoHasAskedIsToTheDelegateLikeWhoHasNot() {
    Actor cleo = as(ent().cleo());
    Object before = reach().reachable(cleo, ANNOUNCEMENT, PageRequest.first(50));
    Object decided = reach().decide(cleo, ent().grace(), ANNOUNCEMENT);
    hear(ent().grace());

    assertEquals(before, reach().reachable(cleo, ANNOUNCEMENT, PageRequest.first(50)));
    assertEquals(decided, reach().decide(cleo, ent().grace(), ANNOUNCEMENT));
    measure(ent().grace());
    assertEquals(refused(SendRefusal.NOBODY_TO_REACH), said(ent().cleo()).send(Post.newKey()));
  }

  @Test
  void whoStopsHearsNothingMoreNotEvenWhatWaited() {
    hear(ent().grace());
    hear(ent().charles());
    ent().clock().set(FRIDAY);
    ItemId item = said(ent().cleo()).send(Post.newKey()).item();
    reach().relay().stop(ent().cp(), as(ent().grace()));
    ent().clock().set(MONDAY);

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(List.of(item), post.shownTo(ent().charles()));
  }

  @Test
  void whoIsNoDelegateAnyMoreHasToldNobody() {
    hear(ent().grace());
    ent().clock().set(FRIDAY);
    said(ent().cleo()).send(Post.newKey());
    reach().dismiss(delegate, as(ent().head()));
    ent().clock().set(MONDAY);

    assertEquals(List.of(), post.shownTo(ent().grace()));
    assertEquals(refused(SendRefusal.NO_DELEGATE), said(ent().cleo()).send(Post.newKey()));
    assertEquals(refused(SendRefusal.NO_DELEGATE), said(ent().alan()).send(Post.newKey()));
  }

  @Test
  void aRelayTellsAndAsksNothingOfOneClassAtATime() {
    hear(ent().grace());
    Announcement said = said(ent().cleo());

    assertThrows(RejectedException.class, () -> said.askToAcknowledge().send(Post.newKey()));
    assertThrows(
        RejectedException.class,
        () -> said(ent().head()).urgent(UrgentReason.CLOSURE, "neige").send(Post.newKey()));
    Audience both = Audience.relayOf(ent().cp()).and(Audience.relayOf(ent().ce1()));
    assertThrows(RejectedException.class, () -> said.to(both).send(Post.newKey()));
    assertEquals(
        refused(SendRefusal.NO_DELEGATE),
        said.to(Audience.relayOf(ent().ce1())).send(Post.newKey()));
  }

  @Test
  void eachAsksForOneselfForATimeAndSurely() {
    Actor grace = as(ent().grace());
    reach().relay().hear(ent().cp(), YEAR, grace);
    Period week = new Period(TODAY, TODAY.plusDays(6));
    reach().relay().hear(ent().cp(), week, grace);

    assertEquals(Optional.of(week), reach().relay().find(ent().cp(), grace));
    assertEquals(Optional.empty(), reach().relay().find(ent().cp(), as(ent().charles())));
    ent().clock().advance(Duration.ofDays(7));
    assertEquals(refused(SendRefusal.NOBODY_TO_REACH), said(ent().cleo()).send(Post.newKey()));
    assertThrows(
        NotFoundException.class, () -> reach().relay().hear(ent().cp(), YEAR, as(ent().edith())));
    Actor atHome = ent().as(ent().grace(), Assurance.HOME);
    assertThrows(AccessDeniedException.class, () -> reach().relay().hear(ent().cp(), YEAR, atHome));
    assertThrows(AccessDeniedException.class, () -> reach().relay().stop(ent().cp(), atHome));
    assertThrows(AccessDeniedException.class, () -> reach().relay().find(ent().cp(), atHome));
  }

  private void hear(PersonId person) {
    reach().relay().hear(ent().cp(), YEAR, as(person));
  }

  private void measure(PersonId other) {
    reach()
        .measures()
        .place(
            Measure.separating(ent().cleo(), other, ent().school().id(), YEAR, "médiation"),
            as(ent().head()));
  }

  private Announcement said(PersonId author) {
    return post.of(author)
        .announce(ent().school())
        .to(Audience.relayOf(ent().cp()))
        .subject("Conseil d’école")
        .text("Vos questions, avant mardi.");
  }

  private static SendResult refused(SendRefusal why) {
    return new SendResult.Refused(List.of(why));
  }

  private Reach reach() {
    return Messaging.of(ent().tenant()).reach();
  }

  private Actor as(PersonId person) {
    return ent().as(person);
  }

  private Ent ent() {
    return post.ent();
  }
}
