package io.entsdk.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.entsdk.classroom.Morning.title;
import static io.entsdk.classroom.Morning.touch;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CameraTest {

  @TempDir Path folder;

  @Test
  void aCardHeldBeforeTheCameraIsRead() throws Exception {
    try (InventedSchool school = InventedSchool.open();
        Morning morning = new Morning(school);
        Browsers browsers = new Browsers();
        Browser browser = browsers.withCamera(morning.card().film(folder))) {
      Page tablet = morning.tablet(browser);

      assertThat(title(tablet)).hasText("Touche tes images");
      touch(tablet, morning.story());
      assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
    }
  }

  @Test
  void aPosterOnTheWallIsSaidToBeNoCardOnceAndThenLookedPast() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (InventedSchool school = InventedSchool.open();
        Morning morning = new Morning(school);
        Browsers browsers = new Browsers();
        Browser browser = browsers.withCamera(new QrCard("https://example.org/").film(folder))) {
      Page tablet = morning.tablet(browser);
      tablet.onRequest(sent -> asked.addAndGet(sent.url().endsWith("/pupil/scan") ? 1 : 0));
      assertThat(tablet.locator("#no-card")).isVisible();
      tablet.waitForTimeout(1_500);

      assertThat(tablet.locator("#camera video")).isVisible();
      assertTrue(asked.get() <= 1, () -> "asked " + asked);
    }
  }
}
