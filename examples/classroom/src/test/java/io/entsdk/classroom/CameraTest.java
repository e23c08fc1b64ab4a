package io.entsdk.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.entsdk.classroom.Morning.title;
import static io.entsdk.classroom.Morning.touch;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
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
}
