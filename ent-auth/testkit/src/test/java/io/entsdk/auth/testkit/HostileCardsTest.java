package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.pupil.CardUse;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.Actor;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.launch.Launches;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class HostileCardsTest {

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

  @Test
  void aCardWithOneCharacterBentOpensNothingAndHarmsNobody() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    String scan = cards.scan(ent.ada());

    for (int at = 0; at < scan.length(); at += 5) {
      char bent = scan.charAt(at) == 'A' ? 'B' : 'A';
      String other = scan.substring(0, at) + bent + scan.substring(at + 1);
      assertInstanceOf(SignIn.Wait.class, answer(other, cards));
    }

    cards.signIn(ent.ada(), Device.unknown());
  }

  /** Somebody who has the card writes another plan into it, to be asked for less. */
  @Test
  void aCardRewrittenForAnotherPlanOpensNothing() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    CardCode hers = CardCode.read(cards.scan(ent.ada())).orElseThrow();
    ByteBuffer fields = ByteBuffer.allocate(Long.BYTES + 16);
    hers.writeTo(fields);
    byte[] secret = new byte[16];
    fields.flip().position(Long.BYTES).get(secret);

    String same =
        new String(CardCode.of(hers.tenant(), StoryPlan.FOUR_OF_TEN, hers.card(), secret).text());
    String other =
        new String(
            CardCode.of(hers.tenant(), StoryPlan.FOUR_OF_SIXTEEN, hers.card(), secret).text());

    assertEquals(cards.scan(ent.ada()), same);
    for (int i = 0; i < 2; i++) {
      assertInstanceOf(
          SignIn.Wait.class,
          auth.pupils()
              .answer(
                  auth.pupils().begin(other, Device.unknown()),
                  StoryPlan.FOUR_OF_SIXTEEN.draw(ent.tenant().kernel().random())));
    }
  }

  @Test
  void aCardOfAnotherSchoolsTenantIsNobodysHere() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    Auth elsewhere = Auth.of(ent.tenant(TenantId.of(2)));

    assertInstanceOf(
        SignIn.Wait.class,
        elsewhere
            .pupils()
            .answer(
                elsewhere.pupils().begin(cards.scan(ent.ada()), Device.unknown()),
                cards.story(ent.ada())));
  }

  @Test
  void aCardPhotographedAndSharedShowsAsTwoDevicesAtOnce() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    assertEquals(List.of(CardUse.never(ent.ada()), CardUse.never(ent.bob())), uses());

    SignIn.Accepted hers = cards.signIn(ent.ada(), Device.unknown());
    assertFalse(uses().get(0).isShared());
    ent.clock().advance(Duration.ofMinutes(1));
    cards.signIn(ent.ada(), Device.unknown());

    assertEquals(new CardUse(ent.ada(), ent.clock().instant(), 2), uses().get(0));
    assertTrue(uses().get(0).isShared());
    auth.sessions().end(hers.session());
    assertEquals(1, uses().get(0).devices());
    auth.cards().voidCard(ent.ada(), alan);
    assertEquals(0, uses().get(0).devices());
    assertEquals(CardUse.never(ent.bob()), uses().get(1));
  }

  private List<CardUse> uses() {
    return auth.cards().usesIn(ent.cp(), alan);
  }

  /** Whoever prints last would kill the other's card: the second class prints what is missing. */
  @Test
  void aChildWhoIsInTwoClassesHasOneCardForBoth() {
    PupilCards cards = PupilCards.issue(auth, ent.cp(), alan);
    SchoolClass other = classOfAnotherSchool();

    assertEquals(0, auth.cards().issueMissing(other, StoryPlan.FOUR_OF_TEN, SYSTEM).cards().size());
    cards.signIn(ent.ada(), Device.unknown());
    cards.learn(auth.cards().issueTo(ent.ada(), StoryPlan.FOUR_OF_TEN, SYSTEM));
    cards.signIn(ent.ada(), Device.unknown());
    PupilCards whole = PupilCards.issue(auth, other, SYSTEM);
    assertInstanceOf(
        SignIn.Wait.class, cards.answer(ent.ada(), Device.unknown(), cards.story(ent.ada())));
    whole.signIn(ent.ada(), Device.unknown());
  }

  private SchoolClass classOfAnotherSchool() {
    Directory directory = Directory.of(ent.tenant());
    ZoneId paris = ZoneId.of("Europe/Paris");
    School school =
        directory
            .schools()
            .open(Uai.of("0750001U"), "École Zola", SchoolLevel.PRIMARY, paris, SYSTEM);
    LocalDate today = school.dayOf(ent.clock().instant());
    Launches.of(ent.tenant()).pilot(school.id(), "test", today.plusDays(90), SYSTEM);
    SchoolClass cp =
        directory.classes().open(school.id(), "CP", Set.of(PupilLevel.CP), today, SYSTEM);
    directory.enrolments().enrol(ent.ada(), cp.id(), PupilLevel.CP, today, SYSTEM);
    return cp;
  }

  private SignIn answer(String scan, PupilCards cards) {
    return auth.pupils()
        .answer(auth.pupils().begin(scan, Device.unknown()), cards.story(ent.ada()));
  }
}
