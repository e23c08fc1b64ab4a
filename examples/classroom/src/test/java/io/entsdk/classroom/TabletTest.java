package io.entsdk.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.entsdk.classroom.Morning.title;
import static io.entsdk.classroom.Morning.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.entsdk.auth.pupil.Picture;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TabletTest {

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
  }

  @AfterAll
  static void stop() {
    browsers.close();
    school.close();
  }

  @BeforeEach
  void open() throws Exception {
    morning = new Morning(school);
    tablet = morning.tablet(browser);
  }

  @AfterEach
  void close() {
    tablet.context().close();
    morning.close();
  }

  @Test
  void aPupilShowsTheCardTouchesFourPicturesAndIsIn() throws Exception {
    assertThat(title(tablet)).hasText("Montre ta carte");
    morning.scan(tablet, folder);
    assertThat(title(tablet)).hasText("Touche tes images");
    touch(tablet, morning.story());

    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
  }

  @Test
  void whoeverIsGreetedByAnothersNameLeavesAtOnce() throws Exception {
    morning.scan(tablet, folder);
    touch(tablet, morning.story());
    tablet.locator("#not-me").click();
    assertThat(title(tablet)).hasText("Montre ta carte");

    tablet.reload();
    assertThat(title(tablet)).hasText("Montre ta carte");
  }

  @Test
  void theAnimalWaitsAndThenAnotherTryIsThere() throws Exception {
    morning.scan(tablet, folder);
    touch(tablet, morning.otherStory(0));
    assertThat(title(tablet)).hasText("Ce ne sont pas tes images");
    tablet.locator("#wait-on").click();
    touch(tablet, morning.story());

    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
  }

  @Test
  void afterThreeMistakesATabletThatNobodyKnowsSendsTheChildToTheTeacher() throws Exception {
    morning.scan(tablet, folder);
    for (int i = 0; i < 3; i++) {
      touch(tablet, morning.otherStory(i));
      if (i < 2) {
        tablet.locator("#wait-on").click();
      }
    }
    assertThat(tablet.locator("section:visible")).hasId("wait");
    assertThat(tablet.locator("#wait-bar")).isVisible();
  }

  @Test
  void theKeysAloneAreEnough() throws Exception {
    morning.scan(tablet, folder);
    assertThat(title(tablet)).hasText("Touche tes images");
    for (Picture picture : morning.story()) {
      int steps = placeOf(picture);
      for (int i = 0; i < steps; i++) {
        tablet.keyboard().press("ArrowRight");
      }
      tablet.keyboard().press("Enter");
    }

    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
  }

  @Test
  void oneSwitchAloneIsEnough() throws Exception {
    morning.scan(tablet, folder);
    tablet.locator("#switch").click();
    for (Picture picture : morning.story()) {
      tablet.waitForCondition(() -> picture.word(Locale.FRENCH).equals(framed()));
      tablet.keyboard().press(" ");
    }

    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
  }

  @Test
  void whatIsNoCardIsSaid() throws Exception {
    tablet.locator("#image").setInputFiles(new QrCard("https://example.org/").image(folder));

    assertThat(tablet.locator("#no-card")).isVisible();
    assertThat(title(tablet)).hasText("Montre ta carte");
  }

  @Test
  void axeFindsNothingOnAnyScreen() throws Exception {
    assertEquals(List.of(), Morning.violations(tablet));
    tablet.locator("#to-adult").click();
    assertEquals(List.of(), Morning.violations(tablet));
    tablet.locator("#adult .back").click();
    morning.scan(tablet, folder);
    assertThat(title(tablet)).hasText("Touche tes images");
    assertEquals(List.of(), Morning.violations(tablet));
    touch(tablet, morning.otherStory(0));
    assertThat(title(tablet)).hasText("Ce ne sont pas tes images");
    assertEquals(List.of(), Morning.violations(tablet));
    tablet.locator("#wait-on").click();
    touch(tablet, morning.story());
    assertThat(tablet.locator("#in")).isVisible();
    assertEquals(List.of(), Morning.violations(tablet));
  }

  private int placeOf(Picture picture) {
    return tablet.locator("#grid img").all().stream()
        .map(image -> image.getAttribute("src"))
        .toList()
        .indexOf("/pictures/" + picture.code() + ".svg");
  }

  private Object framed() {
    return tablet.evaluate("document.activeElement.querySelector('img')?.alt");
  }
}
