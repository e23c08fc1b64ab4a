package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.AssignedStory;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Cards;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PrintedCard;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
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

@EachDatabase
class CardsTest {

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

  @Test
  void eachPupilOfTheClassGetsACardAndAStory() {
    try (CardSheet sheet = auth.cards().issue(ent.cp(), alan)) {
      List<PersonId> pupils = List.of(ent.ada(), ent.bob());
      List<String> scans =
          sheet
              .cards()
              .render(
                  cards -> {
                    assertEquals(pupils, cards.stream().map(PrintedCard::pupil).toList());
                    return cards.stream().map(card -> new String(card.payload())).toList();
                  });
      assertEquals(
          pupils, sheet.stories().render(all -> all.stream().map(AssignedStory::pupil).toList()));
      assertEquals(Optional.of(ent.tenant().id()), Cards.tenantOf(scans.get(0)));
    }
  }

  @Test
  void aSheetIsShownOnce() {
    CardSheet sheet = auth.cards().issue(ent.cp(), alan);
    sheet.cards().render(List::size);
    sheet.close();

    assertThrows(IllegalStateException.class, () -> sheet.cards().render(List::size));
    assertThrows(IllegalStateException.class, () -> sheet.stories().render(List::size));
  }

  @Test
  void issuingAgainKillsTheFormerCardAndWhatItHadOpened() {
    PupilCards former = PupilCards.issue(auth, ent.cp(), alan);
    SignIn.Accepted in = former.signIn(ent.ada(), Device.unknown());

    PupilCards fresh = PupilCards.issue(auth, ent.cp(), alan);

    assertNotEquals(former.scan(ent.ada()), fresh.scan(ent.ada()));
    assertEquals(Optional.empty(), auth.sessions().find(in.token().text()));
    assertInstanceOf(
        SignIn.Wait.class, former.answer(ent.ada(), Device.unknown(), former.story(ent.ada())));
    fresh.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void aSheetWhoseTransactionRollsBackIsPaperThatOpensNothing() {
    PupilCards live = PupilCards.issue(auth, ent.cp(), alan);
    PupilCards[] paper = new PupilCards[1];

    assertThrows(
        IllegalStateException.class,
        () ->
            Unit.joined(
                ent.tenant(),
                unit -> {
                  paper[0] = PupilCards.issue(auth, ent.cp(), alan);
                  throw new IllegalStateException("the host changes its mind");
                }));

    assertInstanceOf(
        SignIn.Wait.class, paper[0].answer(ent.ada(), Device.unknown(), paper[0].story(ent.ada())));
    live.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void aVoidCardIsDeadEvenBetweenScanAndAnswer() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    SignIn.Accepted in = cards.signIn(ent.ada(), Device.unknown());
    Challenge challenge = auth.pupils().begin(cards.scan(ent.ada()), in.device());

    assertEquals(1, auth.cards().voidCard(ent.ada(), alan));

    assertInstanceOf(SignIn.Wait.class, auth.pupils().answer(challenge, cards.story(ent.ada())));
    assertEquals(Optional.empty(), auth.sessions().find(in.token().text()));
    cards.signIn(ent.bob(), Device.unknown());
    assertEquals(0, auth.cards().voidCard(ent.ada(), alan));
  }

  @Test
  void theCardsOfAClassAreVoidedTogether() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);

    assertEquals(2, auth.cards().voidAllOf(ent.cp(), ent.as(ent.head())));

    assertInstanceOf(
        SignIn.Wait.class, cards.answer(ent.bob(), Device.unknown(), cards.story(ent.bob())));
  }

  @Test
  void onlyWhoTeachesTheClassOrHeadsTheSchoolIssuesWithTwoFactors() {
    auth.cards().issue(ent.cp(), ent.as(ent.head())).close();

    for (Actor actor :
        List.of(
            ent.as(ent.edith()),
            ent.as(ent.grace()),
            ent.as(ent.ada()),
            ent.as(Ent.stranger()),
            ent.as(ent.alan(), Assurance.PASSWORD))) {
      assertThrows(AccessDeniedException.class, () -> auth.cards().issue(ent.cp(), actor));
    }
  }

  @Test
  void whoDoesNotTeachAPupilDoesNotVoidHerCard() {
    PupilCards.issue(auth, ent.cp(), alan);

    for (Actor actor :
        List.of(ent.as(ent.edith()), ent.as(ent.grace()), ent.as(ent.alan(), Assurance.CARD))) {
      assertThrows(AccessDeniedException.class, () -> auth.cards().voidCard(ent.ada(), actor));
      assertThrows(AccessDeniedException.class, () -> auth.cards().voidAllOf(ent.cp(), actor));
    }
  }

  @Test
  void aClassOfAPastYearGetsNoCards() {
    ent.clock().advance(Duration.ofDays(400));

    RejectedException refused =
        assertThrows(
            RejectedException.class,
            () -> auth.cards().issue(ent.cp(), Actor.system("a late issue")));

    assertEquals("year-over", refused.violations().get(0).code());
  }
}
