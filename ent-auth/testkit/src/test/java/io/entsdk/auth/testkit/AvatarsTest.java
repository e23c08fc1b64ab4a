package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.avatar.AvatarReadiness;
import io.entsdk.auth.avatar.ClassAvatar;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A child without a card taps an avatar on a tablet of the class, and then the own pictures. */
@EachDatabase
class AvatarsTest {

  @Parameter Database database;

  private AvatarSchool school;
  private OpenWindow window;
  private Device tablet;

  @BeforeEach
  void anAdultHasTypedTheClassCode() {
    school = AvatarSchool.on(database);
    window = school.open();
    tablet = window.tablet();
  }

  @AfterEach
  void close() {
    school.close();
  }

  @Test
  void adaComesInWithAvatarAndPicturesForTheLeastThatASessionIsWorth() {
    SignIn.Accepted in =
        assertInstanceOf(
            SignIn.Accepted.class, school.ada(tablet, school.story(school.ent().ada())));

    assertEquals(school.ent().ada(), in.session().person());
    assertEquals(Assurance.CLASS_CODE, in.session().actor().assurance());
    school.auth().windows().close(window.window().id(), school.alan());
    assertTrue(school.auth().sessions().find(in.token().text()).isEmpty(), "it ends with it");
  }

  @Test
  void theListIsFirstNamesAndDistinctPicturesInNoOrderOfNames() {
    List<ClassAvatar> shown = school.auth().avatars().listOn(tablet);

    assertEquals(Set.of("Ada", "Bob"), names(shown));
    assertEquals(2, shown.stream().map(ClassAvatar::picture).distinct().count());
    assertEquals(
        shown.stream().map(ClassAvatar::picture).sorted().toList(),
        shown.stream().map(ClassAvatar::picture).toList());
    assertEquals(shown, school.auth().avatars().listOn(school.open().tablet()), "they stay");
  }

  @Test
  void noOtherDeviceSeesTheListNorGetsAnybodyIn() {
    Picture ada = school.avatar("Ada", tablet);
    Device others = OpenWindow.of(school.auth(), school.ent().ce1(), edith()).tablet();

    assertRefused(ada, Device.unknown());
    assertRefused(ada, school.cards().signIn(school.ent().ada(), Device.unknown()).device());
    assertEquals(List.of(), school.auth().avatars().listOn(others), "nobody there has a card");
    assertInstanceOf(SignIn.Wait.class, school.answer(ada, others, adasStory()));
    school.auth().windows().close(window.window().id(), school.alan());
    assertRefused(ada, tablet);
  }

  @Test
  void aSchoolThatHasSwitchedItOffShowsAndAdmitsNobody() {
    Picture ada = school.avatar("Ada", tablet);
    Challenge begun = adas();

    school.auth().avatars().switchOff(school.ent().school().id(), school.head());

    assertRefused(ada, tablet);
    assertEquals(new SignIn.AskTeacher(), school.auth().pupils().answer(begun, adasStory()));
    school.cards().signIn(school.ent().ada(), tablet);
  }

  @Test
  void theGridsAreThoseOfTheOwnCardAlsoForAHostThatKeepsNothing() {
    Challenge scanned =
        school.auth().pupils().begin(school.cards().scan(school.ent().ada()), tablet);
    Challenge tapped = school.auth().pupils().begin(school.avatar("Ada", tablet), tablet);

    assertEquals(scanned.grids(), tapped.grids());
    assertEquals(scanned.token().length(), tapped.token().length());
    Challenge resumed = school.auth().pupils().resume(tapped.token()).orElseThrow();
    assertEquals(tapped.avatar(), resumed.avatar());
    assertEquals(Optional.empty(), scanned.avatar());
    assertInstanceOf(SignIn.Accepted.class, school.auth().pupils().answer(resumed, adasStory()));
  }

  @Test
  void anAvatarThatNobodyHasGetsPicturesLikeAnyOtherAndTheSameEachTime() {
    Picture nobodys = school.nobodys(tablet);
    Challenge once = school.auth().pupils().begin(nobodys, tablet);

    assertEquals(once.grids(), school.auth().pupils().begin(nobodys, tablet).grids());
    assertNotEquals(once.grids(), adas().grids());
    assertEquals(Optional.empty(), once.hindrance());
    assertInstanceOf(SignIn.Wait.class, school.auth().pupils().answer(once, adasStory()));
    assertInstanceOf(SignIn.Wait.class, school.ada(tablet, school.story(school.ent().bob())));
  }

  @Test
  void childrenUnderSixAndWhoHasLeftAreNotOnTheList() {
    Tables.makeUnderSix(school.ent(), school.ent().ada().value());

    assertEquals(Set.of("Bob"), names(school.auth().avatars().listOn(tablet)));
    AvatarReadiness pupils = school.auth().avatars().readinessOf(school.ent().cp(), school.alan());
    assertEquals(List.of(school.ent().ada()), pupils.tooYoung());
    assertEquals(List.of(school.ent().bob()), pupils.ready(), "each by the own level");

    Picture bob = school.avatar("Bob", tablet);
    Tables.change(
        school.ent(),
        "update ent_core_enrolment set last_day = date '2026-09-14' where person_id = '%s'",
        school.ent().bob().value());
    assertEquals(List.of(), school.auth().avatars().listOn(tablet));
    assertInstanceOf(
        SignIn.Wait.class, school.answer(bob, tablet, school.story(school.ent().bob())));
  }

  private void assertRefused(Picture avatar, Device device) {
    assertEquals(List.of(), school.auth().avatars().listOn(device));
    Challenge challenge = school.auth().pupils().begin(avatar, device);
    assertEquals(Optional.of(new SignIn.AskTeacher()), challenge.hindrance());
    assertEquals(new SignIn.AskTeacher(), school.auth().pupils().answer(challenge, adasStory()));
  }

  private Actor edith() {
    return school.ent().as(school.ent().edith());
  }

  private Challenge adas() {
    return school.auth().pupils().begin(school.avatar("Ada", tablet), tablet);
  }

  private PictureStory adasStory() {
    return school.story(school.ent().ada());
  }

  private static Set<String> names(List<ClassAvatar> shown) {
    return shown.stream().map(ClassAvatar::name).collect(Collectors.toSet());
  }
}
