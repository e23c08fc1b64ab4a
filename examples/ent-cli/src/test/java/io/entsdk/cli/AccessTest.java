package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTest {

  private final SampleSchool sample = SampleSchool.of(7).pupils(30).generate();
  @TempDir Path folder;
  private Terminal terminal;
  private JsonNode roll;

  @BeforeEach
  void aSchoolHasArrived() throws IOException {
    terminal = Terminal.onH2(folder);
    Path onde = folder.resolve("onde");
    sample.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    terminal.done("roster", "apply", "--school", sample.uai(), onde.toString());
    roll = terminal.done("people", "list", "--school", sample.uai()).get("classes").get(0);
  }

  @Test
  void whoMayReadAClassAreItsTeachersAndTheHead() {
    JsonNode who =
        terminal.done(
            "access",
            "who",
            "--permission",
            "read-class",
            "--school",
            sample.uai(),
            "--class",
            roll.get("name").asText());

    assertTrue(
        StreamSupport.stream(who.get("holders").spliterator(), false)
            .anyMatch(one -> one.get("person").asText().equals(teacher())),
        who::toString);
    assertFalse(who.get("more").asBoolean());
  }

  @Test
  void aRightIsExplainedInBothLanguages() {
    String pupil = roll.get("pupils").get(0).get("person").asText();
    JsonNode english = explain(pupil, "en");
    JsonNode french = explain(pupil, "fr");

    assertTrue(english.get("granted").asBoolean());
    assertEquals("TEACHES", english.get("reasons").get(0).asText());
    assertTrue(english.get("sentence").asText().startsWith("Granted: "), english::toString);
    assertTrue(french.get("sentence").asText().startsWith("Accordé : "), french::toString);
  }

  @Test
  void whoMayNotKnowIsRefused() {
    String guardian = roll.get("guardians").get(0).get("person").asText();

    Said refused =
        terminal.type(
            "access",
            "who",
            "--permission",
            "read-class",
            "--school",
            sample.uai(),
            "--as",
            guardian,
            "--json");

    assertEquals(1, refused.exit());
    assertEquals("access-denied", refused.refusal().get("code").asText());
  }

  @Test
  void aQuestionIsAboutOneThing() {
    assertEquals(2, terminal.type("access", "who", "--permission", "read-class").exit());
    assertEquals(
        1, terminal.type("access", "who", "--permission", "x", "--school", sample.uai()).exit());
  }

  private JsonNode explain(String pupil, String language) {
    return terminal.done(
        "access",
        "explain",
        "--permission",
        "read-person",
        "--person",
        teacher(),
        "--about",
        pupil,
        "--lang",
        language);
  }

  private String teacher() {
    return roll.get("staff").get(0).get("person").asText();
  }
}
