package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Reason;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class WhoMaySendTest {

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
  void theHeadMayTellAnyClass() {
    assertInstanceOf(SendResult.Released.class, sendFrom(post.ent().head()));
  }

  @Test
  void aTeacherOfAnotherClassMayNot() {
    assertEquals(Reason.NO_RELATION, reasonFor(post.ent().edith()));
    assertEquals(1, post.number("select count(*) from ent_core_audit where outcome = 'DENIED'"));
  }

  @Test
  void neitherMayAGuardianNorAPupil() {
    assertEquals(Reason.NO_RELATION, reasonFor(post.ent().grace()));
    assertEquals(Reason.NO_RELATION, reasonFor(post.ent().ada()));
  }

  @Test
  void anAssignmentThatEndedGivesNothing() {
    post.run(
        "update ent_core_assignment set last_day = ? where person_id = ?",
        LocalDate.of(2026, 9, 14),
        post.ent().alan().value());
    post.run(
        "update ent_core_assignment set first_day = ? where person_id = ?",
        LocalDate.of(2026, 9, 1),
        post.ent().alan().value());

    assertEquals(Reason.RELATION_ENDED, reasonFor(post.ent().alan()));
  }

  @Test
  void aCardIsNotEnough() {
    Actor sure = post.ent().as(post.ent().alan(), Assurance.CARD_AND_PICTURES);

    assertThrows(
        AccessDeniedException.class,
        () ->
            Messaging.of(post.ent().tenant())
                .as(sure)
                .announce(post.ent().school())
                .to(Audience.guardiansOf(post.ent().cp()))
                .subject("Sortie")
                .text("Jeudi.")
                .send(Post.newKey()));
  }

  @Test
  void oneForbiddenClassForbidsTheWhole() {
    Audience both = Audience.guardiansOf(post.ent().cp(), post.ent().ce1());

    assertThrows(
        AccessDeniedException.class,
        () -> post.announcement(post.ent().alan(), both).send(Post.newKey()));
    assertEquals(0, post.number("select count(*) from ent_messaging_item"));
  }

  @Test
  void aClassIsNotToldInTheNameOfAnotherSchool() {
    School own = post.ent().school();
    School other =
        new School(new SchoolId(UUID.randomUUID()), own.uai(), "Ailleurs", own.level(), own.zone());

    SendResult sent =
        post.of(post.ent().alan())
            .announce(other)
            .to(Audience.guardiansOf(post.ent().cp()))
            .subject("Sortie")
            .text("Jeudi.")
            .send(Post.newKey());

    assertEquals(new SendResult.Refused(List.of(SendRefusal.CLASS_OF_ANOTHER_SCHOOL)), sent);
  }

  @Test
  void theMachineryHasNoVoice() {
    Actor system = Actor.system("nightly");

    assertThrows(
        RejectedException.class, () -> Messaging.of(post.ent().tenant()).as(system).inbox(10));
  }

  @Test
  void anotherTenantKnowsNothingOfIt() {
    ItemId item = post.sendTrip();
    Messaging other = Messaging.of(post.ent().tenant(TenantId.of(2)));
    Actor grace = post.ent().as(post.ent().grace());

    assertEquals(List.of(), other.as(grace).inbox(10).items());
    assertEquals(0, other.as(grace).unread());
    assertThrows(NotFoundException.class, () -> other.as(grace).open(item));
    assertThrows(
        NotFoundException.class,
        () -> other.as(post.ent().as(post.ent().alan())).acknowledgements(item));
    assertEquals(List.of(item), post.shownTo(post.ent().grace()));
  }

  @Test
  void onlyStaffOfTheClassSeeTheAcknowledgements() {
    ItemId item = post.sendTrip();

    assertEquals(2, post.of(post.ent().head()).acknowledgements(item).size());
    for (PersonId other : List.of(post.ent().grace(), post.ent().edith(), Ent.stranger())) {
      assertThrows(AccessDeniedException.class, () -> post.of(other).acknowledgements(item));
    }
  }

  private SendResult sendFrom(PersonId author) {
    return post.announcement(author, Audience.guardiansOf(post.ent().cp())).send(Post.newKey());
  }

  private Reason reasonFor(PersonId author) {
    AccessDeniedException denied =
        assertThrows(AccessDeniedException.class, () -> sendFrom(author));
    return denied.decision().reasons().get(0);
  }
}
