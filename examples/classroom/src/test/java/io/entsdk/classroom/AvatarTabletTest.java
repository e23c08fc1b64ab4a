package io.entsdk.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.entsdk.classroom.Morning.title;
import static io.entsdk.classroom.Morning.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tablet without a camera, in a school that lets pupils in without a card. */
class AvatarTabletTest {

  /** The frame takes 1.8 s to each of thirty names. */
  private static final double WHOLE_CLASS_MILLIS = 120_000;

  private static Browsers browsers;
  private static Browser browser;
  private static InventedSchool school;

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
  void anAdultTypesTheClassCode() throws Exception {
    morning = new Morning(school);
    tablet = morning.tablet(browser);
    assertThat(tablet.locator("#to-avatars")).isHidden();
    tablet.locator("#to-adult").click();
    tablet.locator("#class-code").fill(morning.classCode());
    tablet.locator("#seat button").click();
  }

  @AfterEach
  void close() {
    tablet.context().close();
    morning.close();
  }

  @Test
  void aPupilTouchesTheOwnNameAndFourPicturesAndIsIn() {
    tablet.locator("#to-avatars").click();
    assertThat(title(tablet)).hasText("Touche ton prénom");
    assertEquals(List.of(), Morning.violations(tablet));
    tablet
        .locator("#grid .picture:has-text('" + morning.pupil().firstName() + "')")
        .first()
        .click();
    assertThat(title(tablet)).hasText("Touche tes images");
    touch(tablet, morning.story());

    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
  }

  @Test
  void theKeysAloneAndOneSwitchAloneAreEnough() {
    tablet.locator("#to-avatars").click();
    assertThat(title(tablet)).hasText("Touche ton prénom");
    tablet.locator("#switch").click();
    tablet.waitForCondition(
        () -> framed().startsWith(morning.pupil().firstName()),
        new Page.WaitForConditionOptions().setTimeout(WHOLE_CLASS_MILLIS));
    tablet.keyboard().press(" ");
    assertThat(title(tablet)).hasText("Touche tes images");
    tablet.locator("#switch").click();
    touch(tablet, morning.story());

    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
  }

  private String framed() {
    return String.valueOf(tablet.evaluate("document.activeElement.textContent"));
  }
}
