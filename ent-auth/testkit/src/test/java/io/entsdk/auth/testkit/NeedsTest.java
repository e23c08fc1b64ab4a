package io.entsdk.auth.testkit;

import static io.entsdk.auth.accommodation.Accommodation.APPROVAL;
import static io.entsdk.auth.accommodation.Accommodation.AUDIO_NAMES;
import static io.entsdk.auth.accommodation.Accommodation.SCANNING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.accommodation.Accommodation;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.window.Hands;
import io.entsdk.core.Assurance;
import io.entsdk.core.directory.PersonId;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What single pupils need reaches their page, and makes no way in worth less or more. */
@EachDatabase
class NeedsTest {

  private static final Accommodations SLOW =
      Accommodations.of(AUDIO_NAMES, SCANNING).scanningEvery(Duration.ofMillis(2_500));

  @Parameter Database database;

  private AvatarSchool school;
  private PersonId ada;
  private Device tablet;

  @BeforeEach
  void alanOpensAWindow() {
    school = AvatarSchool.on(database);
    ada = school.ent().ada();
    tablet = school.open().tablet();
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void thePageIsToldByCardAndByAvatarAtNoStatementMore() {
    int before = school.ent().statements().countIn(() -> begin(school.cards().scan(ada)));
    school.auth().needs().set(ada, SLOW, school.alan());
    int after = school.ent().statements().countIn(() -> begin(school.cards().scan(ada)));

    assertEquals(1, before);
    assertEquals(1, after);
    assertEquals(SLOW, begin(school.cards().scan(ada)).accommodations());
    Challenge tapped = school.auth().pupils().begin(school.avatar("Ada", tablet), tablet);
    assertEquals(SLOW, tapped.accommodations());
    assertEquals(SLOW, school.auth().needs().of(ada, school.head()));
  }

  @Test
  void nobodyElseIsToldAnythingNorIsACardThatOpensNothing() {
    school.auth().needs().set(ada, SLOW, school.alan());
    String scan = school.cards().scan(ada);
    Challenge adas = begin(scan);
    Challenge bobs = begin(school.cards().scan(school.ent().bob()));

    assertEquals(Accommodations.NONE, bobs.accommodations());
    assertEquals(Accommodations.NONE, begin("une boîte de céréales").accommodations());
    assertEquals(bobs.token().length(), adas.token().length());
    Challenge resumed = school.auth().pupils().resume(adas.token()).orElseThrow();
    assertEquals(Accommodations.NONE, resumed.accommodations(), "it is in no token");
    school.auth().cards().voidCard(ada, school.alan());
    assertEquals(Accommodations.NONE, begin(scan).accommodations());
  }

  @Test
  void whoNeedsNothingAnyMoreHasNoRow() {
    school.auth().needs().set(ada, SLOW, school.alan());
    school.auth().needs().set(ada, Accommodations.of(Accommodation.NFC), school.alan());
    assertEquals(
        Accommodations.of(Accommodation.NFC), school.auth().needs().of(ada, school.alan()));

    school.auth().needs().set(ada, Accommodations.NONE, school.alan());

    assertEquals(Accommodations.NONE, school.auth().needs().of(ada, school.alan()));
    assertEquals(0, Tables.count(school.ent(), "ent_auth_accommodation"));
  }

  @Test
  void picturesAreWorthTheSameHoweverThePageIs() {
    school.auth().needs().set(ada, Accommodations.of(Accommodation.values()), school.alan());

    assertEquals(
        Assurance.CARD_AND_PICTURES, school.cards().signIn(ada, tablet).session().assurance());
    SignIn.Accepted in = (SignIn.Accepted) school.ada(tablet, school.story(ada));
    assertEquals(Assurance.CLASS_CODE, in.session().assurance());
  }

  @Test
  void anApprovalInPlaceOfThePicturesIsWorthThePicturesBehindTheOwnCardAlone() {
    assertEquals(Assurance.CARD, approved(school.cards().scan(ada)), "nobody has set it");
    school.auth().needs().set(ada, Accommodations.of(APPROVAL), school.alan());

    assertEquals(Assurance.CARD_AND_PICTURES, approved(school.cards().scan(ada)));
    assertEquals(Assurance.CARD, approved(school.cards().scan(school.ent().bob())), "Bob’s card");
    Hands.Raised raised = school.auth().hands().raise(tablet).orElseThrow();
    assertEquals(Assurance.CARD, approved(raised), "no card at all");
  }

  @Test
  void aCardThatIsVoidedMeanwhileIsNoOwnCard() {
    school.auth().needs().set(ada, Accommodations.of(APPROVAL), school.alan());
    Hands.Raised raised = school.auth().hands().raise(school.cards().scan(ada), tablet);

    school.auth().cards().voidCard(ada, school.alan());

    assertEquals(Assurance.CARD, approved(raised));
  }

  private Challenge begin(String scan) {
    return school.auth().pupils().begin(scan, tablet);
  }

  private Assurance approved(String scan) {
    return approved(school.auth().hands().raise(scan, tablet));
  }

  private Assurance approved(Hands.Raised raised) {
    school.auth().hands().approve(raised.hand().id(), ada, school.alan());
    SignIn in = school.auth().hands().enter(raised.hand().id(), raised.device());
    return ((SignIn.Accepted) in).session().assurance();
  }
}
