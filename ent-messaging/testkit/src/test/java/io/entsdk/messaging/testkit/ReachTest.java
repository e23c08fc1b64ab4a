package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ChildAcknowledgements.State;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ReachTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

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
  void separatedGuardiansEachGetTheirOwn() {
    ItemId item = post.sendTrip();

    assertEquals(List.of(item), post.shownTo(grace()));
    assertEquals(List.of(item), post.shownTo(post.ent().charles()));
  }

  @Test
  void aWithdrawnGuardianGetsNothing() {
    post.decide(grace(), ada(), GuardianshipState.WITHDRAWN);

    ItemId item = post.sendTrip();

    assertEquals(List.of(), post.shownTo(grace()));
    assertEquals(List.of(item), post.shownTo(post.ent().charles()));
    assertEquals(2, post.number("select count(*) from ent_messaging_delivery"));
  }

  @Test
  void anImportBesideAJudgmentOpensNothing() {
    addLink(grace(), ada(), GuardianshipState.CONTACT_PROHIBITED, TODAY, null);

    post.sendTrip();

    assertEquals(List.of(), post.shownTo(grace()));
  }

  @Test
  void aLinkThatIsOverOrToComeReachesNobody() {
    post.run(
        "update ent_core_guardianship set first_day = ?, last_day = ? where guardian_id = ?",
        TODAY.minusYears(1),
        TODAY.minusDays(1),
        grace().value());
    post.run(
        "update ent_core_guardianship set first_day = ? where guardian_id = ?",
        TODAY.plusDays(1),
        post.ent().charles().value());

    post.sendTrip();

    assertEquals(1, post.number("select count(*) from ent_messaging_delivery"));
  }

  @Test
  void whoLosesTheChildAfterwardsIsShownNothingMore() {
    ItemId item = post.sendTrip();
    post.decide(grace(), ada(), GuardianshipState.CONTACT_PROHIBITED);

    assertEquals(List.of(), post.shownTo(grace()));
    assertEquals(0, post.of(grace()).unread());
    assertThrows(NotFoundException.class, () -> post.of(grace()).open(item));
    assertThrows(NotFoundException.class, () -> post.of(grace()).acknowledge(item));
  }

  @Test
  void whoLosesOneOfTwoChildrenIsShownTheOtherAlone() {
    addLink(post.ent().cleo(), ada(), GuardianshipState.DAILY_CARE, TODAY, null);
    post.sendTrip();
    post.decide(post.ent().cleo(), ada(), GuardianshipState.WITHDRAWN);

    InboxEntry line = post.of(post.ent().cleo()).inbox(10).items().get(0);

    assertEquals(Set.of(post.ent().bob()), line.children());
  }

  @Test
  void nobodyWaitsForAGuardianWhoLostTheChild() {
    ItemId item = post.sendTrip();
    post.of(post.ent().charles()).acknowledge(item);
    post.decide(grace(), ada(), GuardianshipState.WITHDRAWN);

    assertEquals(State.COMPLETE, progressOf(ada(), item).state());
  }

  @Test
  void aChildWhomNobodyAnswersForIsListedAsUnreached() {
    post.decide(post.ent().cleo(), post.ent().bob(), GuardianshipState.CONTACT_ONLY);

    ItemId item = post.sendTrip();

    assertEquals(State.UNREACHED, progressOf(post.ent().bob(), item).state());
  }

  @Test
  void aFamilyThatComesLaterIsNotShownWhatWasSaidBefore() {
    ItemId item = post.sendTrip();
    post.ent().clock().advance(Duration.ofDays(1));
    addLink(post.ent().edith(), ada(), GuardianshipState.FULL, TODAY, null);

    assertEquals(List.of(), post.shownTo(post.ent().edith()));
    assertThrows(NotFoundException.class, () -> post.of(post.ent().edith()).open(item));
  }

  private ChildAcknowledgements progressOf(PersonId child, ItemId item) {
    return post.of(post.ent().alan()).acknowledgements(item).stream()
        .filter(entry -> entry.child().equals(child))
        .findFirst()
        .orElseThrow();
  }

  private void addLink(
      PersonId guardian, PersonId child, GuardianshipState state, LocalDate from, LocalDate to) {
    post.run(
        """
        insert into ent_core_guardianship
          (tenant, id, version, guardian_id, child_id, state, first_day, last_day, source)
        values (1, ?, 0, ?, ?, ?, ?, cast(? as date), 'test')""",
        UUID.randomUUID(),
        guardian.value(),
        child.value(),
        state.name(),
        from,
        to);
  }

  private PersonId grace() {
    return post.ent().grace();
  }

  private PersonId ada() {
    return post.ent().ada();
  }
}
