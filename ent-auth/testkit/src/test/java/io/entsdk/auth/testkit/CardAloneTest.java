package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The card alone is for children under six, inside a window, on a device of it. */
@EachDatabase
class CardAloneTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;
  private PupilCards cards;
  private OpenWindow window;

  @BeforeEach
  void adaIsFive() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    alan = ent.as(ent.alan());
    cards = PupilCards.issue(auth, ent.cp(), alan);
    window = OpenWindow.of(auth, ent.cp(), alan);
    Tables.makeUnderSix(ent, ent.ada().value());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aChildUnderSixGetsInForAsLongAsItsAgeAndNoMoreThanACard() {
    SignIn.Accepted ada = enter(ent.ada(), window.tablet());

    assertEquals(Assurance.CARD, ada.session().assurance());
    assertEquals(Assurance.CARD, auth.sessions().get(ada.token().text()).actor().assurance());
    assertEquals(ent.clock().instant().plus(Duration.ofMinutes(45)), ada.session().endsAt());
  }

  @Test
  void nobodyElseDoes() {
    Device tablet = window.tablet();

    assertEquals(Optional.empty(), auth.pupils().enter(cards.scan(ent.bob()), tablet), "older");
    assertEquals(Optional.empty(), auth.pupils().enter("a box of cereals", tablet));
    assertEquals(Optional.empty(), auth.pupils().enter(cards.scan(ent.ada()), Device.unknown()));
    auth.cards().voidCard(ent.ada(), alan);
    assertEquals(Optional.empty(), auth.pupils().enter(cards.scan(ent.ada()), tablet), "void");
  }

  @Test
  void aClosedWindowNeverAdmits() {
    Device tablet = window.tablet();
    auth.windows().close(window.window().id(), alan);

    assertEquals(Optional.empty(), auth.pupils().enter(cards.scan(ent.ada()), tablet));
  }

  @Test
  void whoIsNoPupilOfTheWindowDoesNotUntilAGuest() {
    PupilCards others = PupilCards.issue(auth, ent.ce1(), ent.as(ent.edith()));
    Tables.makeUnderSix(ent, ent.linus().value());
    Device tablet = window.tablet();
    assertEquals(Optional.empty(), auth.pupils().enter(others.scan(ent.linus()), tablet));

    auth.windows().admit(window.window().id(), ent.linus(), alan);

    assertTrue(auth.pupils().enter(others.scan(ent.linus()), tablet).isPresent());
  }

  @Test
  void aChildInTwoClassesGetsInAtEither() {
    Tables.change(
        ent,
        "insert into ent_core_enrolment (tenant, id, version, person_id, school_id, class_id, level,"
            + " first_day, source) select tenant, '%s', 0, person_id, school_id, '%s', level,"
            + " first_day, source from ent_core_enrolment where person_id = '%s'",
        ent.runtime().kernel().newId(),
        ent.ce1().id().value(),
        ent.ada().value());
    OpenWindow other = OpenWindow.of(auth, ent.ce1(), ent.as(ent.edith()));

    SignIn.Accepted here = enter(ent.ada(), window.tablet());
    SignIn.Accepted there = enter(ent.ada(), other.tablet());
    auth.windows().close(other.window().id(), ent.as(ent.edith()));

    assertTrue(auth.sessions().find(here.token().text()).isPresent());
    assertFalse(auth.sessions().find(there.token().text()).isPresent());
  }

  @Test
  void oneTabletServesARowOfChildrenAndTellsWhoseDraftIsToBeKept() {
    Tables.makeUnderSix(ent, ent.bob().value());
    Device tablet = window.tablet();
    SignIn.Accepted ada = enter(ent.ada(), tablet);

    SignIn.Accepted bob = enter(ent.bob(), tablet);

    assertEquals(List.of(), ada.ended());
    assertEquals(List.of(ada.session().id()), bob.ended());
    assertFalse(auth.sessions().find(ada.token().text()).isPresent());
    assertEquals(ent.bob(), auth.sessions().get(bob.token().text()).person());
  }

  private SignIn.Accepted enter(PersonId pupil, Device tablet) {
    return (SignIn.Accepted) auth.pupils().enter(cards.scan(pupil), tablet).orElseThrow();
  }
}
