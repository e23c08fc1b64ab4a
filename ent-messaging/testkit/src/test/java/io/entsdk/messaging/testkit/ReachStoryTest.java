package io.entsdk.messaging.testkit;

import static io.entsdk.messaging.reach.Contact.ANNOUNCEMENT;
import static io.entsdk.messaging.reach.Contact.CALL_FOR_HELP;
import static io.entsdk.messaging.reach.Contact.PRIVATE_MESSAGE;
import static java.util.Locale.ENGLISH;
import static java.util.Locale.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.reach.Appointment;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.OfficeId;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.reach.Verdict;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Who may write to whom in the testkit's school, as its people are told. */
@EachDatabase
class ReachStoryTest {

  private static final Period YEAR = Period.from(LocalDate.of(2026, 9, 15));

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
  void aParentNeverWritesToTheChildOfAnotherFamily() {
    assertEquals(
        "Refusé : un parent n’écrit jamais directement à l’enfant d’une autre famille.",
        reach().explain(as(ent().grace()), ent().bob(), PRIVATE_MESSAGE, FRENCH));
    assertEquals(
        "Denied: a parent never writes directly to another family's child.",
        reach().explain(as(ent().grace()), ent().bob(), PRIVATE_MESSAGE, ENGLISH));
  }

  @Test
  void familiesAndTheTeacherReachEachOther() {
    assertEquals(
        "Accordé : un responsable peut écrire à un enseignant de la classe.",
        reach().explain(as(ent().grace()), ent().alan(), PRIVATE_MESSAGE, FRENCH));
    assertEquals(Verdict.ALLOW, decide(ent().alan(), ent().grace()).verdict());
    assertEquals(ReachRule.TEAM_ONLY, decide(ent().grace(), ent().edith()).decisive());
    assertEquals(Verdict.ALLOW, decide(ent().grace(), ent().head()).verdict());
    assertEquals(ReachRule.TABLE_NEVER, decide(ent().grace(), ent().cleo()).decisive());
  }

  @Test
  void guardiansOfAChildKnowOfEachOtherWhereBothHaveAuthority() {
    post.decide(ent().grace(), ent().ada(), GuardianshipState.SUPERVISION_ONLY);
    post.decide(ent().charles(), ent().ada(), GuardianshipState.FULL);
    assertEquals(decide(ent().grace(), ent().cleo()), decide(ent().grace(), ent().charles()));

    post.decide(ent().grace(), ent().ada(), GuardianshipState.FULL);
    assertEquals(ReachRule.TABLE_CLOSED, decide(ent().grace(), ent().charles()).decisive());
  }

  @Test
  void aPupilOfTheCpIsTooYoungToWriteAndCallsTheHead() {
    Actor little = ent().as(ent().ada(), Assurance.CLASS_CODE);

    assertEquals(ReachRule.TABLE_NEVER, decide(ent().ada(), ent().alan()).decisive());
    assertEquals(Verdict.ALLOW, reach().decide(little, ent().head(), CALL_FOR_HELP).verdict());
  }

  @Test
  void aNurseIsAnAdultToBeTrustedWhileSheIsAppointed() {
    Actor head = as(ent().head());
    OfficeId office =
        reach()
            .appoint(Appointment.of(ent().edith(), ent().school().id(), Office.NURSE, YEAR), head);
    assertEquals(
        ReachRule.F5_TRUSTED_ADULT,
        reach().decide(as(ent().ada()), ent().edith(), CALL_FOR_HELP).decisive());

    reach().dismiss(office, head);
    reach().dismiss(office, head);

    assertEquals(
        ReachRule.NO_RELATION,
        reach().decide(as(ent().ada()), ent().edith(), CALL_FOR_HELP).decisive());
    assertEquals(
        1, post.number("select count(*) from ent_core_audit where action = 'end-reach-office'"));
  }

  @Test
  void aDelegateSpeaksThroughTheRelay() {
    reach()
        .appoint(
            Appointment.ofClass(
                ent().cleo(), ent().school().id(), ent().cp().id(), Office.PARENT_DELEGATE, YEAR),
            as(ent().head()));

    Recipient relay = Recipient.relayOf(ent().cp());
    assertEquals(Verdict.ALLOW, reach().decide(as(ent().cleo()), relay, ANNOUNCEMENT).verdict());
    assertTrue(reach().decide(as(ent().grace()), relay, ANNOUNCEMENT).isDenied());
    assertEquals(Verdict.REPLY_ONLY, decide(ent().grace(), ent().cleo()).verdict());
  }

  @Test
  void aJudgmentIsTheHeadsToKnowAndReadsLikeNothingToThoseItKeepsApart() {
    post.decide(ent().charles(), ent().ada(), GuardianshipState.CONTACT_PROHIBITED);

    ReachDecision told = decide(ent().charles(), ent().ada());
    assertEquals(decide(ent().charles(), Ent.stranger()), told);
    assertEquals(told, decide(ent().charles(), ent().grace()));
    assertEquals(ReachRule.TEXT_SCREENED, decide(ent().charles(), ent().head()).decisive());
    assertEquals(ReachRule.GUARDIANSHIP, decide(ent().charles(), ent().alan()).decisive());
    Wearer charles = new Wearer(ent().charles(), new Hat(Profile.TUT, ent().school().id()));
    assertEquals(
        "Refusé : une décision de justice ou de l’école sépare ces deux personnes.",
        reach()
            .explain(
                charles, Recipient.of(ent().grace()), PRIVATE_MESSAGE, FRENCH, as(ent().head())));
  }

  @Test
  void aWithheldPlaceReadsLikeASchoolThatIsNotThere() {
    post.run(
        "update ent_core_guardianship set place_withheld = true where guardian_id = ?",
        ent().charles().value());

    ReachDecision nothing = decide(ent().charles(), Ent.stranger());
    for (PersonId person :
        new PersonId[] {ent().ada(), ent().alan(), ent().head(), ent().grace()}) {
      assertEquals(nothing, decide(ent().charles(), person));
    }
  }

  @Test
  void aSchoolChoosesATableOfItsLevel() {
    Actor head = as(ent().head());
    reach().adopt(ent().school().id(), ReachProfile.FR_1D_STRICT, head);

    assertThrows(
        RejectedException.class,
        () -> reach().adopt(ent().school().id(), ReachProfile.FR_2D_CLASSMATES, head));
    assertEquals(
        ReachRule.TABLE_CLOSED,
        reach()
            .matrix(ent().school().id(), head)
            .line(From.PUPIL, Towards.CLASS_PUPIL, PRIVATE_MESSAGE)
            .rule());
  }

  @Test
  void aDecisionTakesSixStatementsAtMostAndAskingForSomebodyAsMany() {
    assertTrue(
        ent().statements().countIn(() -> decide(ent().grace(), ent().alan())) <= 6,
        "three for the right, three for the facts");
  }

  private ReachDecision decide(PersonId sender, PersonId recipient) {
    return reach().decide(as(sender), recipient, PRIVATE_MESSAGE);
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
