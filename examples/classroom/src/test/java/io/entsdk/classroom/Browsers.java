package io.entsdk.classroom;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts Debian's Chromium, without a camera or with a film in the place of one. */
final class Browsers implements AutoCloseable {

  private static final Path CHROMIUM =
      Path.of(System.getProperty("ent.chromium", "/usr/bin/chromium"));

  /**
   * A browser that reads a film on two busy cores takes longer than the five seconds of default.
   */
  private static final double PATIENCE_MILLIS = 30_000;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

  Browsers() {
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
  }

  Browser withoutCamera() {
    return launch(List.of());
  }

  /** Start one whose camera shows {@code film}, a file of Y4M. */
  Browser withCamera(Path film) {
    return launch(
        List.of(
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + film));
  }

  private Browser launch(List<String> more) {
    if (!Files.isExecutable(CHROMIUM)) {
      throw new IllegalStateException(
          "Install Chromium, or name it by -Dent.chromium: there is none at " + CHROMIUM);
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
    arguments.addAll(more);
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(arguments));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
