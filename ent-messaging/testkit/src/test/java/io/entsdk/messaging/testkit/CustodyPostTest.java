package io.entsdk.messaging.testkit;

import static io.entsdk.core.directory.GuardianshipRight.ACKNOWLEDGE;
import static io.entsdk.core.directory.GuardianshipState.CONTACT_ONLY;
import static io.entsdk.core.directory.GuardianshipState.CONTACT_PROHIBITED;
import static io.entsdk.core.directory.GuardianshipState.DAILY_CARE;
import static io.entsdk.core.directory.GuardianshipState.DELEGATED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.NewPerson;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.ChildAcknowledgements;
import io.entsdk.messaging.item.ChildAcknowledgements.State;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
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

/** What the two agents of a home receive and answer, in whose care Ada is. */
@EachDatabase
class CustodyPostTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final LegalDocument JUDGMENT =
      new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/7", TODAY);

  @Parameter Database database;
  private Post post;
  private Directory directory;
  private OrganisationId home;
  private PersonId agnes;
  private PersonId basile;

  @BeforeEach
  void open() {
    post = new Post(database);
    directory = Directory.of(ent().tenant());
    home =
        directory
            .organisations()
            .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
            .id();
    agnes = agent("Agnès");
    basile = agent("Basile");
    decide(GuardianshipDecision.of(DAILY_CARE));
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void eachAgentReceivesWhatIsSaidToTheFamilies() {
    ItemId item = post.sendTrip();

    for (PersonId agent : List.of(agnes, basile)) {
      InboxEntry line = post.of(agent).inbox(10).items().get(0);
      assertEquals(item, line.item());
      assertEquals(Set.of(ent().ada()), line.children());
      assertEquals(Asked.TO_ACKNOWLEDGE, line.asked());
    }
    assertEquals(1, post.of(agnes).unread());
  }

  @Test
  void whicheverAgentAnswersTheHomeIsOneGuardian() {
    ItemId item = post.sendTrip();
    assertEquals(3, ofAda(item).reached().size());

    post.of(basile).acknowledge(item);

    assertEquals(State.PARTIAL, ofAda(item).state());
    assertEquals(Set.of(Guardian.of(home)), ofAda(item).acknowledged());
    assertTrue(post.of(agnes).open(item).entry().acknowledged());
    List<Acknowledgement> again = post.of(agnes).acknowledge(item);
    assertEquals(List.of(basile), again.stream().map(Acknowledgement::person).toList());
    assertEquals(1, post.number("select count(*) from ent_messaging_acknowledgement"));
    post.of(ent().grace()).acknowledge(item);
    post.of(ent().charles()).acknowledge(item);
    assertEquals(State.COMPLETE, ofAda(item).state());
  }

  @Test
  void whatAnAgentAnsweredStaysTheHomesAfterTheAgentHasGone() {
    ItemId item = post.sendTrip();
    post.of(basile).acknowledge(item);
    directory.organisations().removeAgent(home, basile, TODAY, SYSTEM);
    ent().clock().advance(Duration.ofDays(1));

    assertEquals(List.of(), post.shownTo(basile));
    assertThrows(NotFoundException.class, () -> post.of(basile).open(item));
    assertEquals(List.of(item), post.shownTo(agnes));
    assertEquals(Set.of(Guardian.of(home)), ofAda(item).acknowledged());
  }

  @Test
  void aDelegationAnswersOnlyWhatItsDocumentLists() {
    decide(GuardianshipDecision.of(DELEGATED));
    ItemId silent = post.sendTrip();
    assertEquals(Asked.NOTHING, post.of(agnes).inbox(10).items().get(0).asked());
    assertThrows(ConflictException.class, () -> post.of(agnes).acknowledge(silent));
    assertFalse(ofAda(silent).reached().contains(Guardian.of(home)));

    decide(GuardianshipDecision.of(DELEGATED).listing(ACKNOWLEDGE));
    post.of(agnes).acknowledge(silent);
    assertEquals(Set.of(Guardian.of(home)), ofAda(silent).acknowledged());
  }

  @Test
  void nothingComesWhereTheStateOrTheWithheldPlaceGivesNothing() {
    for (GuardianshipState state : List.of(CONTACT_ONLY, CONTACT_PROHIBITED)) {
      decide(GuardianshipDecision.of(state));
      post.sendTrip();
      assertEquals(List.of(), post.shownTo(agnes), state.name());
    }
    decide(GuardianshipDecision.of(DAILY_CARE).withholdingPlace());
    post.sendTrip();
    assertEquals(List.of(), post.shownTo(agnes));
  }

  @Test
  void aParentWhoWorksForTheHomeIsReachedAsAParentAndNeverInBothHats() {
    directory.organisations().addAgent(home, ent().cleo(), Period.from(TODAY), SYSTEM);
    ItemId item = post.sendTrip();

    assertEquals(Set.of(ent().ada(), ent().bob()), children(ent().as(ent().cleo())));
    assertEquals(Set.of(ent().bob()), children(wearing(Profile.TUT)));
    assertEquals(Set.of(ent().ada()), children(wearing(Profile.COL)));
    directory
        .guardianships()
        .decide(
            ent().cleo(),
            ent().ada(),
            GuardianshipDecision.of(CONTACT_PROHIBITED).under(JUDGMENT),
            SYSTEM);
    assertEquals(Set.of(ent().bob()), children(ent().as(ent().cleo())));
    assertEquals(List.of(item), post.shownTo(agnes));
  }

  private Actor wearing(Profile profile) {
    return ent().as(ent().cleo()).wearing(new Hat(profile, ent().school().id()));
  }

  private Set<PersonId> children(Actor actor) {
    return Messaging.of(ent().tenant()).as(actor).inbox(10).items().get(0).children();
  }

  private void decide(GuardianshipDecision decision) {
    directory.guardianships().decide(home, ent().ada(), decision.under(JUDGMENT), SYSTEM);
  }

  private PersonId agent(String firstName) {
    PersonId agent =
        directory
            .people()
            .enter(NewPerson.named(Profile.COL, "AGENT", firstName), ent().school().id(), SYSTEM)
            .id();
    directory.organisations().addAgent(home, agent, Period.from(TODAY), SYSTEM);
    return agent;
  }

  private ChildAcknowledgements ofAda(ItemId item) {
    return post.of(ent().alan()).acknowledgements(item).stream()
        .filter(entry -> entry.child().equals(ent().ada()))
        .findFirst()
        .orElseThrow();
  }

  private Ent ent() {
    return post.ent();
  }
}
