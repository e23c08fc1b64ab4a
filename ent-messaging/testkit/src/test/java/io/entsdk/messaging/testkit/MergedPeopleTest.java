package io.entsdk.messaging.testkit;

import static io.entsdk.core.directory.GuardianshipState.CONTACT_PROHIBITED;
import static io.entsdk.core.directory.GuardianshipState.FULL;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.reach.Measure;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.Reachable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Doubles;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is said to families where somebody was entered twice: one child, and the strictest link. */
@EachDatabase
class MergedPeopleTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final GuardianshipDecision PROHIBITED =
      GuardianshipDecision.of(CONTACT_PROHIBITED)
          .under(
              new LegalDocument(LegalDocument.Kind.JUDGMENT, "RG 26/42", LocalDate.of(2026, 9, 1)));

  @Parameter Database database;
  private Post post;
  private Doubles doubles;
  private PersonId twin;

  @BeforeEach
  void adaWasEnteredTwice() {
    post = new Post(database);
    doubles = new Doubles(ent());
    twin = doubles.pupilAgain(ent().ada(), ent().ce1());
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void aProhibitionAboutTheOtherIdOfTheChildKeepsTheGuardianFromWhatWasSentBeforeToo() {
    ItemId before = post.sendTrip();
    decide(ent().charles(), twin, PROHIBITED);
    assertTrue(post.shownTo(ent().charles()).contains(before));

    doubles.merge(twin, ent().ada());
    ItemId since = post.sendTrip();

    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertTrue(post.shownTo(ent().grace()).containsAll(List.of(before, since)));
    doubles.unmerge(twin);
    assertEquals(List.of(before), post.shownTo(ent().charles()));
  }

  @Test
  void aProhibitionUnderTheOtherIdOfTheGuardianDoesSo() {
    ItemId before = post.sendTrip();
    PersonId again = doubles.guardianAgain(ent().charles());
    decide(again, ent().ada(), PROHIBITED);

    doubles.merge(again, ent().charles());
    post.sendTrip();

    assertEquals(List.of(), post.shownTo(ent().charles()));
    assertEquals(List.of(), post.shownTo(again));
    assertTrue(post.shownTo(ent().grace()).contains(before));
  }

  @Test
  void aGuardianOfOneIdIsToldWhatConcernsTheClassOfTheOther() {
    decide(ent().cleo(), twin, GuardianshipDecision.of(FULL));
    doubles.merge(twin, ent().ada());

    ItemId item = post.sendTrip();

    assertTrue(post.shownTo(ent().cleo()).contains(item));
    assertEquals(
        List.of(ent().ada(), ent().bob()).stream().sorted(BY_ID).toList(),
        childrenOf(item).stream().sorted(BY_ID).toList(),
        "each child once");
  }

  @Test
  void aGuardianReadsAndAnswersUnderEitherIdAndIsOne() {
    PersonId again = doubles.guardianAgain(ent().grace());
    decide(again, twin, GuardianshipDecision.of(FULL));
    decide(ent().grace(), ent().ada(), GuardianshipDecision.of(FULL));
    doubles.merge(twin, ent().ada());
    doubles.merge(again, ent().grace());
    ItemId item = post.sendTrip();

    post.of(again).acknowledge(item);

    assertTrue(post.of(ent().grace()).open(item).entry().acknowledged());
    ChildAcknowledgements ada =
        post.of(ent().alan()).acknowledgements(item).stream()
            .filter(one -> one.child().equals(ent().ada()))
            .findFirst()
            .orElseThrow();
    assertEquals(1, ada.acknowledged().size());
    assertEquals(2, ada.reached().size(), "Grace and Charles");
  }

  @Test
  void whoMayNotReachOneIdReachesNoOther() {
    PersonId again = doubles.guardianAgain(ent().charles());
    decide(ent().charles(), ent().ada(), GuardianshipDecision.of(FULL));
    assertTrue(mayWrite(ent().charles(), ent().ada()));
    decide(again, twin, PROHIBITED);

    doubles.merge(twin, ent().ada());
    doubles.merge(again, ent().charles());

    for (PersonId adult : List.of(again, ent().charles())) {
      assertFalse(mayWrite(adult, ent().ada()));
      assertFalse(mayWrite(adult, twin));
    }
  }

  @Test
  void separatedAdultsStaySoUnderEveryId() {
    PersonId again = doubles.guardianAgain(ent().grace());
    doubles.merge(again, ent().grace());
    assertTrue(mayWrite(ent().alan(), ent().grace()));
    reach()
        .measures()
        .place(
            new Measure(
                ent().school().id(),
                Measure.Kind.SEPARATION,
                ent().alan(),
                again,
                Period.from(LocalDate.of(2026, 9, 15)),
                "a quarrel"),
            SYSTEM);

    assertFalse(mayWrite(ent().alan(), ent().grace()));
  }

  @Test
  void thePickerNamesWhomeverWasMergedOnceAndWhoIsOnlyThereUnderTheOtherId() {
    doubles.merge(twin, ent().ada());

    List<PersonId> found =
        reach()
            .reachable(ent().as(ent().alan()), PRIVATE_MESSAGE, PageRequest.first(100))
            .items()
            .stream()
            .map(Reachable::person)
            .toList();

    assertEquals(found.stream().distinct().toList(), found);
    assertFalse(found.contains(twin));
  }

  private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

  private List<PersonId> childrenOf(ItemId item) {
    return post.of(ent().alan()).acknowledgements(item).stream()
        .map(ChildAcknowledgements::child)
        .toList();
  }

  private boolean mayWrite(PersonId sender, PersonId recipient) {
    return !reach().decide(ent().as(sender), recipient, PRIVATE_MESSAGE).isDenied();
  }

  private Reach reach() {
    return Messaging.of(ent().tenant()).reach();
  }

  private void decide(PersonId guardian, PersonId child, GuardianshipDecision decision) {
    Directory.of(ent().tenant()).guardianships().decide(guardian, child, decision, SYSTEM);
  }

  private Ent ent() {
    return post.ent();
  }
}
