package io.entsdk.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.entsdk.auth.accommodation.Accommodation.APPROVAL;
import static io.entsdk.auth.accommodation.Accommodation.ASSISTED;
import static io.entsdk.auth.accommodation.Accommodation.AUDIO_NAMES;
import static io.entsdk.auth.accommodation.Accommodation.SCANNING;
import static io.entsdk.classroom.Morning.title;
import static io.entsdk.classroom.Morning.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.entsdk.auth.Auth;
import io.entsdk.auth.accommodation.Accommodations;
import io.entsdk.auth.pupil.Picture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page fits the child whose card it has seen, and no other. */
class FittingTabletTest {

  private static Browsers browsers;
  private static Browser browser;
  private static InventedSchool school;

  @TempDir Path folder;
  private Morning morning;
  private Page tablet;

  @BeforeAll
  static void start() throws Exception {
    browsers = new Browsers();
    browser = browsers.withoutCamera();
    school = InventedSchool.open();
    school.allowAvatars();
  }

  @AfterAll
  static void stop() {
    browsers.close();
    school.close();
  }

  @BeforeEach
  void open() {
    morning = new Morning(school);
    tablet = morning.tablet(browser);
  }

  @AfterEach
  void close() {
    tablet.context().close();
    morning.close();
  }

  @Test
  void namesAreSaidAndTheFrameWalksAtTheOwnPaceUntilTheChildLeaves() throws Exception {
    set(Accommodations.of(AUDIO_NAMES, SCANNING, ASSISTED).scanningEvery(Duration.ofMillis(400)));
    morning.scan(tablet, folder);
    assertThat(title(tablet)).hasText("Touche tes images");
    assertFitted("true");
    assertThat(tablet.locator("#assisted")).isVisible();
    assertEquals(List.of(), Morning.violations(tablet));

    takeWithOneSwitch();
    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
    tablet.locator("#next").click();

    set(Accommodations.NONE);
    morning.scan(tablet, folder);
    assertThat(title(tablet)).hasText("Touche tes images");
    assertFitted("false");
    assertThat(tablet.locator("#assisted")).isHidden();
  }

  @Test
  void itStaysFittedForAnotherTry() throws Exception {
    set(Accommodations.of(AUDIO_NAMES));
    morning.scan(tablet, folder);
    touch(tablet, morning.otherStory(0));
    tablet.locator("#wait-on").click();

    assertThat(tablet.locator("#aloud")).hasAttribute("aria-pressed", "true");
  }

  @Test
  void aHandIsRaisedInThePlaceOfThePictures() throws Exception {
    set(Accommodations.of(APPROVAL));
    morning.scan(tablet, folder);

    assertThat(title(tablet)).hasText("On arrive");
  }

  @Test
  void withoutACardItFitsAsWell() {
    set(Accommodations.of(AUDIO_NAMES));
    tablet.locator("#to-adult").click();
    tablet.locator("#class-code").fill(morning.classCode());
    tablet.locator("#seat button").click();
    tablet.locator("#to-avatars").click();
    String name = morning.pupil().firstName();
    tablet.locator("#grid .picture:has-text('" + name + "')").first().click();

    assertThat(title(tablet)).hasText("Touche tes images");
    assertThat(tablet.locator("#aloud")).hasAttribute("aria-pressed", "true");
  }

  private void takeWithOneSwitch() {
    for (Picture picture : morning.story()) {
      String word = picture.word(Locale.FRENCH);
      tablet.waitForCondition(
          () -> word.equals(tablet.evaluate("document.activeElement.querySelector('img')?.alt")));
      tablet.keyboard().press(" ");
    }
  }

  private void assertFitted(String on) {
    assertThat(tablet.locator("#aloud")).hasAttribute("aria-pressed", on);
    assertThat(tablet.locator("#switch")).hasAttribute("aria-pressed", on);
  }

  private void set(Accommodations needs) {
    Auth.of(school.tenant()).needs().set(morning.pupil().id(), needs, school.teacher());
  }
}
