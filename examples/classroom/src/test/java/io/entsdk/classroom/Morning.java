package io.entsdk.classroom;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Picture;
import io.entsdk.auth.window.ClassCode;
import io.entsdk.auth.window.ClassWindow;
import io.entsdk.core.directory.Person;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Is one morning in the classroom: the server, a pupil with a new card, and a tablet. */
final class Morning implements AutoCloseable {

  private final InventedSchool school;
  private final ClassroomServer server;
  private final Person pupil;
  private final QrCard card;
  private final List<Picture> story;

  Morning(InventedSchool school) {
    this.school = school;
    server = ClassroomServer.start(school, 0);
    pupil = school.pupils().get(0);
    try (CardSheet sheet =
        Auth.of(school.tenant()).cards().issue(school.schoolClass(), school.teacher())) {
      card = sheet.cards().render(cards -> new QrCard(String.valueOf(cards.get(0).payload())));
      story = sheet.stories().render(stories -> stories.get(0).story().pictures());
    }
  }

  Person pupil() {
    return pupil;
  }

  QrCard card() {
    return card;
  }

  List<Picture> story() {
    return story;
  }

  /** Return another answer than the story, of the same kinds. */
  List<Picture> otherStory(int which) {
    return story.stream()
        .map(
            picture -> {
              List<Picture> kind = picture.category().pictures();
              return kind.get((kind.indexOf(picture) + 1 + which) % kind.size());
            })
        .toList();
  }

  /** Open the class window, and return its code. */
  String classCode() {
    Auth auth = Auth.of(school.tenant());
    ClassWindow window =
        auth.windows().open(school.schoolClass(), Duration.ofHours(1), school.teacher());
    try (ClassCode code = auth.windows().newCode(window.id(), school.teacher())) {
      return String.valueOf(code.text());
    }
  }

  /** Open the tablet's page in a browser that was never here. */
  Page tablet(Browser browser) {
    return open(browser, server.address());
  }

  Page teacher(Browser browser) {
    return open(browser, server.teachersAddress());
  }

  private static Page open(Browser browser, String address) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(1024, 768).setLocale("fr-FR"));
    Page page = context.newPage();
    page.navigate(address);
    return page;
  }

  /** Let a tablet read the card from an image. */
  void scan(Page tablet, Path folder) throws IOException {
    tablet.locator("#image").setInputFiles(card.image(folder));
  }

  static void touch(Page tablet, List<Picture> pictures) {
    for (Picture picture : pictures) {
      tablet.locator("#grid img[src='/pictures/" + picture.code() + ".svg']").click();
    }
  }

  static Locator title(Page page) {
    return page.locator("section:visible h1");
  }

  /** Return what axe finds on the page as it is shown. */
  static List<String> violations(Page page) {
    return new AxeBuilder(page).analyze().getViolations().stream().map(Rule::toString).toList();
  }

  @Override
  public void close() {
    Auth auth = Auth.of(school.tenant());
    auth.windows()
        .listOpenOf(school.schoolClass(), school.teacher())
        .forEach(window -> auth.windows().close(window.id(), school.teacher()));
    server.close();
  }
}
