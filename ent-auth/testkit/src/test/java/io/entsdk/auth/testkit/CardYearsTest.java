package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PrintedCard;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class CardYearsTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private Actor alan;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    alan = ent.as(ent.alan());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  /** In June the cards of the next year are printed, for those who will be there. */
  private PupilCards nextYears(String day) {
    Directory directory = Directory.of(ent.tenant());
    LocalDate first = LocalDate.of(2027, 9, 1);
    ent.clock().set(Instant.parse(day + "T08:00:00Z"));
    SchoolClass ce1 =
        directory.classes().open(ent.school().id(), "CE1", Set.of(PupilLevel.CE1), first, SYSTEM);
    directory.enrolments().move(ent.ada(), ent.cp().id(), ce1.id(), PupilLevel.CE1, first, SYSTEM);
    return PupilCards.keep(auth, auth.cards().issue(ce1, SYSTEM));
  }

  private void on(String instant) {
    ent.clock().set(Instant.parse(instant));
  }

  @Test
  void cardsOfTheNextYearWaitForItAndTheFormerOnesLiveThroughItsFirstFortnight() {
    PupilCards former = PupilCards.issue(auth, ent.cp(), alan);
    on("2027-06-15T08:00:00Z");
    SignIn.Accepted in = former.signIn(ent.ada(), Device.unknown());
    PupilCards next = nextYears("2027-06-15");

    auth.sessions().get(in.token().text());
    assertEquals(List.of("Ada"), next.names());
    assertNotIn(next);
    former.signIn(ent.ada(), Device.unknown());

    on("2027-09-01T06:30:00Z");
    next.signIn(ent.ada(), Device.unknown());
    former.signIn(ent.ada(), Device.unknown());

    on("2027-09-15T06:30:00Z");
    assertNotIn(former);
    next.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void issuingTheNextYearsCardsAgainKillsThoseAndNotTheCardsInUse() {
    PupilCards former = PupilCards.issue(auth, ent.cp(), alan);
    PupilCards lost = nextYears("2027-06-15");
    SchoolClass ce1 =
        Directory.of(ent.tenant())
            .classes()
            .listOf(ent.school().id(), new SchoolYear(2027), SYSTEM)
            .get(0);
    PupilCards again = PupilCards.keep(auth, auth.cards().issue(ce1, SYSTEM));

    former.signIn(ent.ada(), Device.unknown());
    on("2027-09-01T06:30:00Z");
    assertNotIn(lost);
    again.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void voidingAPupilsCardsVoidsThoseOfBothYears() {
    PupilCards former = PupilCards.issue(auth, ent.cp(), alan);
    PupilCards next = nextYears("2027-06-15");

    assertEquals(2, auth.cards().voidCard(ent.ada(), SYSTEM));

    assertNotIn(former);
    on("2027-09-01T06:30:00Z");
    assertNotIn(next);
  }

  @Test
  void oneCardIsPrintedAgainAndNobodyElsesDies() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    String former = cards.scan(ent.ada());

    cards.learn(auth.cards().issueTo(ent.ada(), StoryPlan.FOUR_OF_TEN, alan));

    assertNotEquals(former, cards.scan(ent.ada()));
    cards.signIn(ent.ada(), Device.unknown());
    cards.signIn(ent.bob(), Device.unknown());
  }

  @Test
  void aTemporaryCardOpensBesideTheOneAtHomeUntilItsHoursAreOver() {
    PupilCards home = PupilCards.issue(auth, ent.cp(), alan);
    PupilCards day =
        PupilCards.keep(auth, auth.cards().issueTemporary(ent.ada(), Duration.ofHours(3), alan));

    assertEquals(List.of("Ada"), day.names());
    day.signIn(ent.ada(), Device.unknown());
    home.signIn(ent.ada(), Device.unknown());

    ent.clock().advance(Duration.ofHours(3));
    assertNotIn(day);
    home.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void aPupilHasOneTemporaryCardAtATimeAndANewCardEndsIt() {
    PupilCards.issue(auth, ent.cp(), alan);
    PupilCards one =
        PupilCards.keep(auth, auth.cards().issueTemporary(ent.ada(), Duration.ofHours(3), alan));
    SignIn.Accepted in = one.signIn(ent.ada(), Device.unknown());
    PupilCards two =
        PupilCards.keep(auth, auth.cards().issueTemporary(ent.ada(), Duration.ofHours(3), alan));

    assertEquals(true, auth.sessions().find(in.token().text()).isEmpty());
    assertNotIn(one);
    two.signIn(ent.ada(), Device.unknown());
    PupilCards fresh = PupilCards.issue(auth, ent.cp(), alan);
    assertNotIn(two);
    fresh.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void aSheetSaysFromWhenUntilWhenItsCardsAreGood() {
    List<Instant> life =
        auth.cards().issue(ent.cp(), alan).cards().render(cards -> lifeOf(cards.get(0)));

    assertEquals(List.of(ent.clock().instant(), Instant.parse("2027-09-14T22:00:00Z")), life);
  }

  private static List<Instant> lifeOf(PrintedCard card) {
    return List.of(card.startsAt(), card.expiresAt());
  }

  private void assertNotIn(PupilCards cards) {
    assertInstanceOf(
        SignIn.Wait.class, cards.answer(ent.ada(), Device.unknown(), cards.story(ent.ada())));
  }
}
