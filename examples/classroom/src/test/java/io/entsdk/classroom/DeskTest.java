package io.entsdk.classroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.entsdk.classroom.Morning.title;
import static io.entsdk.classroom.Morning.touch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The teacher's page and a tablet beside it. */
class DeskTest {

  private static Browsers browsers;
  private static Browser browser;
  private static InventedSchool school;

  @TempDir Path folder;
  private Morning morning;
  private Page tablet;
  private Page desk;

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
    desk = morning.teacher(browser);
    desk.locator("#open button").click();
    assertThat(desk.locator("#state")).hasText("Ouverte, encore 119 min.");
  }

  @AfterEach
  void close() {
    tablet.context().close();
    desk.context().close();
    morning.close();
  }

  @Test
  void aTabletThatRaisesItsHandShowsWhatTheTeacherSees() {
    seatTablet();
    tablet.locator("#to-adult").click();
    tablet.locator("#raise-alone").click();
    assertThat(title(tablet)).hasText("On arrive");
    assertThat(desk.locator("#hands li")).hasCount(1);
    assertEquals(
        tablet.locator("#pair img").all().stream().map(one -> one.getAttribute("alt")).toList(),
        desk.locator("#hands img").all().stream().map(one -> one.getAttribute("alt")).toList());

    desk.locator("#hands select").selectOption(morning.pupil().id().toString());
    desk.locator("#hands button").first().click();

    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
    assertThat(desk.locator("#hands li")).hasCount(0);
  }

  @Test
  void aChildWithoutACardTypesSixDigits() {
    seatTablet();
    desk.locator("#pupil").selectOption(morning.pupil().id().toString());
    desk.locator("#rescue button").click();
    assertThat(desk.locator("#digits")).hasText(Pattern.compile("\\d{3} \\d{3}"));
    tablet.locator("#to-adult").click();
    tablet.locator("#rescue-code").fill(desk.locator("#digits").textContent());
    tablet.locator("#rescue button").click();

    assertThat(title(tablet)).hasText("Bonjour " + morning.pupil().firstName() + " !");
  }

  @Test
  void whenTheTeacherClosesTheWindowThePupilsAreOut() throws Exception {
    seatTablet();
    morning.scan(tablet, folder);
    touch(tablet, morning.story());
    assertThat(tablet.locator("#in")).isVisible();

    desk.locator("#close").click();
    assertThat(desk.locator("#state")).hasText("Fermée : personne n’entre par elle.");
    tablet.reload();
    assertThat(title(tablet)).hasText("Montre ta carte");
  }

  @Test
  void aWrongClassCodeIsSaid() {
    tablet.locator("#to-adult").click();
    tablet.locator("#class-code").fill("BCD FGH JKL");
    tablet.locator("#seat button").click();

    assertThat(tablet.locator("#adult-told")).containsText("pas le bon");
  }

  @Test
  void whoeverIsNotSignedInSeesNothingOfTheClass() {
    assertEquals(401, tablet.context().request().get(tablet.url() + "teacher/api/state").status());
    assertEquals(
        401, tablet.context().request().get(tablet.url() + "teacher/enter?key=x").status());
  }

  @Test
  void cardsAndStoriesArePrintedApartAndEachIsFetchedOnce() {
    desk.locator("#print").click();
    assertThat(desk.locator("#printed a")).hasCount(2);
    for (Locator link : desk.locator("#printed a").all()) {
      String address = link.getAttribute("href");
      assertEquals("200 %PDF", fetched(address));
      assertEquals("404", fetched(address).substring(0, 3));
    }
  }

  private String fetched(String address) {
    return (String)
        desk.evaluate(
            "async address => { const answer = await fetch(address);"
                + " return answer.status + ' ' + (await answer.text()).slice(0, 4); }",
            address);
  }

  @Test
  void axeFindsNothingOnTheTeachersPage() {
    seatTablet();
    tablet.locator("#to-adult").click();
    tablet.locator("#raise-alone").click();
    assertThat(desk.locator("#hands li")).hasCount(1);

    assertEquals(List.of(), Morning.violations(desk));
    assertEquals(List.of(), Morning.violations(tablet));
  }

  private void seatTablet() {
    desk.locator("#code").click();
    assertThat(desk.locator("#letters")).hasText(Pattern.compile("[A-Z]{3}( [A-Z]{3}){2}"));
    tablet.locator("#to-adult").click();
    tablet.locator("#class-code").fill(desk.locator("#letters").textContent());
    tablet.locator("#seat button").click();
    assertThat(title(tablet)).hasText("Montre ta carte");
  }
}
