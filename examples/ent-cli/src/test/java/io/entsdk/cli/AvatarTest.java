package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fits a child in: no card, or another page. */
class AvatarTest {

  private static final SampleSchool SAMPLE = SampleSchool.of(7).pupils(40).generate();

  @TempDir static Path site;
  private static Terminal terminal;
  private static String className;
  private static String teacher;
  private static String pupil;

  @BeforeAll
  static void aSchoolIsOpen() throws IOException {
    terminal = Terminal.onH2(site);
    Path onde = Files.createDirectory(site.resolve("onde"));
    SAMPLE.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", SAMPLE.uai(), "--name", SAMPLE.name());
    terminal.done("roster", "apply", "--school", SAMPLE.uai(), onde.toString());
    terminal.done(
        "readiness", "pilot", SAMPLE.uai(), "--reason", "a trial", "--until", "2027-07-04");
    JsonNode all = terminal.done("people", "list", "--school", SAMPLE.uai()).get("classes");
    JsonNode one =
        StreamSupport.stream(all.spliterator(), false)
            .filter(known -> known.get("name").asText().matches(".*C[EM][12].*"))
            .findFirst()
            .orElseThrow();
    className = one.get("name").asText();
    teacher = one.get("staff").get(0).get("person").asText();
    pupil = one.get("pupils").get(0).get("person").asText();
  }

  @Test
  void aChildComesInWithoutACardOnceTheSchoolAllowsItAndNotAfter() {
    assertFalse(preview().get("on").asBoolean());
    terminal.done("avatars", "on", "--school", SAMPLE.uai());
    assertTrue(preview().get("on").asBoolean());
    JsonNode story = storyOfPupil();
    assertTrue(texts(readiness().get("ready")).contains(pupil));

    String device = tablet();
    JsonNode shown = terminal.done("avatars", "list", "--device", device).get("avatars");
    JsonNode mine = find(shown, "name", story.get("name").asText().split(" ", -1)[0]);
    JsonNode in =
        terminal.done(
            "avatars",
            "enter",
            mine.get("picture").asText(),
            "--pictures",
            String.join(",", texts(story.get("pictures"))),
            "--device",
            device);
    assertEquals(pupil, in.get("person").asText());
    assertEquals("CLASS_CODE", in.get("assurance").asText());

    terminal.done("avatars", "off", "--school", SAMPLE.uai());
    assertEquals(0, terminal.done("avatars", "list", "--device", device).get("avatars").size());
  }

  @Test
  void thePageOfAPupilIsSetShownAndSetBack() {
    terminal.done(
        "needs",
        "set",
        pupil,
        "--kind",
        "audio_names,SCANNING",
        "--step-millis",
        "2500",
        "--as",
        teacher);
    JsonNode page = terminal.done("needs", "show", pupil, "--as", teacher);
    assertEquals(List.of("AUDIO_NAMES", "SCANNING"), texts(page.get("kinds")));
    assertEquals(2500, page.get("stepMillis").asInt());

    terminal.done("needs", "set", pupil, "--as", teacher);
    assertEquals(0, terminal.done("needs", "show", pupil, "--as", teacher).get("kinds").size());
  }

  @Test
  void whatMakesNoSenseIsToldAndDoesNothing() {
    assertEquals(2, terminal.type("needs", "set", pupil, "--kind", "MAGIC").exit());
    assertEquals(1, terminal.type("needs", "show", pupil, "--as", pupil).exit());
    assertEquals(
        2,
        terminal.type("avatars", "enter", "no-picture", "--pictures", "a", "--device", "d").exit());
    assertEquals(
        1, terminal.type("avatars", "on", "--school", SAMPLE.uai(), "--as", teacher).exit());
  }

  private static JsonNode preview() {
    return terminal.done("avatars", "preview", "--school", SAMPLE.uai());
  }

  private static JsonNode readiness() {
    return terminal.done(
        "avatars", "readiness", "--school", SAMPLE.uai(), "--class", className, "--as", teacher);
  }

  private static JsonNode storyOfPupil() {
    JsonNode sheet =
        terminal.done(
            "cards", "issue", "--school", SAMPLE.uai(), "--class", className, "--as", teacher);
    return find(sheet.get("stories"), "person", pupil);
  }

  private static String tablet() {
    String window =
        terminal
            .done("window", "open", "--school", SAMPLE.uai(), "--class", className, "--as", teacher)
            .get("window")
            .asText();
    String letters = terminal.done("window", "code", window, "--as", teacher).get("code").asText();
    return terminal.done("window", "seat", letters).get("device").asText();
  }

  private static JsonNode find(JsonNode list, String key, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(one -> one.get(key).asText().startsWith(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
