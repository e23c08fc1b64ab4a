package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.pupil.Cards;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whoever holds a piece of paper learns from nothing whether it is a child's card. */
@EachDatabase
class NoEnumerationTest {

  @Parameter Database database;

  private Ent ent;
  private Auth auth;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database);
    auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aWrongAnswerIsToldAlikeForALiveAVoidAndAnUnreadableCard() {
    String live = cards.scan(ent.ada());
    String other = cards.scan(ent.bob());
    auth.cards().voidCard(ent.bob(), ent.as(ent.alan()));

    List<Told> ofLive = history(live);

    assertEquals(ofLive, history(other));
    assertEquals(ofLive, history("une boîte de céréales"));
    assertEquals(ofLive, history(""));
    assertEquals(new SignIn.AskTeacher(), ofLive.get(ofLive.size() - 1).outcome());
  }

  @Test
  void onATabletOfAWindowTheyAreToldAlikeAsWell() {
    OpenWindow window = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan()));
    String live = cards.scan(ent.ada());
    String other = cards.scan(ent.bob());
    auth.cards().voidCard(ent.bob(), ent.as(ent.alan()));

    List<Told> ofLive = history(live, window.tablet());

    assertEquals(ofLive, history(other, window.tablet()));
    assertEquals(ofLive, history("une boîte de céréales", window.tablet()));
  }

  @Test
  void theRightPicturesOfAVoidCardAreToldLikeWrongOnes() {
    String former = cards.scan(ent.ada());
    PictureStory story = cards.story(ent.ada());
    PictureStory wrong = cards.wrongStory(ent.ada(), 1);
    PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));

    Challenge challenge = auth.pupils().begin(former, Device.unknown());

    assertEquals(auth.pupils().answer(challenge, wrong), auth.pupils().answer(challenge, story));
  }

  @Test
  void whoForgesASecretToAdasCardNumberHarmsNobody() {
    CardCode hers = CardCode.read(cards.scan(ent.ada())).orElseThrow();
    String forged = new String(CardCode.of(hers.tenant(), hers.card(), new byte[16]).text());

    List<Told> told = history(forged);

    assertEquals(history(cards.scan(ent.bob())), told);
    cards.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void theGridsOfAnUnknownCardAreStableAndWhole() {
    Challenge one = auth.pupils().begin("0".repeat(56), Device.unknown());
    Challenge again = auth.pupils().begin("0".repeat(56), Device.unknown());
    Challenge other = auth.pupils().begin("1".repeat(56), Device.unknown());

    assertEquals(one.grids(), again.grids());
    assertNotEquals(one.grids(), other.grids());
    assertEquals(
        List.of(10, 10, 10, 10),
        one.grids().stream().map(grid -> new HashSet<>(grid).size()).toList());
    assertEquals(Optional.empty(), Cards.tenantOf("0".repeat(56)));
  }

  @Test
  void aTokenTellsNothingByItsLength() {
    int live = auth.pupils().begin(cards.scan(ent.ada()), Device.unknown()).token().length();
    Device known = cards.signIn(ent.ada(), Device.unknown()).device();

    assertEquals(live, auth.pupils().begin("nothing", Device.unknown()).token().length());
    assertEquals(live, auth.pupils().begin(cards.scan(ent.ada()), known).token().length());
  }

  private record Told(Optional<SignIn> hindrance, SignIn outcome, int statements) {}

  /** Answer wrongly, again the same, early, and late; every stranger's history from the start. */
  private List<Told> history(String scan) {
    return history(scan, Device.unknown());
  }

  private List<Told> history(String scan, Device device) {
    List<Told> told = new ArrayList<>();
    for (int number : List.of(1, 1, 2, 3, 4)) {
      told.add(answer(scan, device, number));
    }
    ent.clock().advance(Duration.ofMinutes(15));
    told.add(answer(scan, device, 5));
    ent.clock().advance(Duration.ofMinutes(-15));
    return told;
  }

  private Told answer(String scan, Device device, int number) {
    Challenge challenge = auth.pupils().begin(scan, device);
    PictureStory story = wrong(number);
    List<SignIn> outcome = new ArrayList<>();
    int statements =
        ent.statements().countIn(() -> outcome.add(auth.pupils().answer(challenge, story)));
    return new Told(challenge.hindrance(), outcome.get(0), statements);
  }

  /** Return a story that neither Ada nor Bob has. */
  private PictureStory wrong(int number) {
    List<Picture> pictures = new ArrayList<>(cards.wrongStory(ent.ada(), number).pictures());
    List<PictureStory> right = List.of(cards.story(ent.ada()), cards.story(ent.bob()));
    PictureStory story = new PictureStory(pictures);
    return right.contains(story) ? cards.wrongStory(ent.ada(), number + 4) : story;
  }
}
