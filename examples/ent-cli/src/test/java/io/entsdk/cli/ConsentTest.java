package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class is to be photographed: asked, answered, taken back, and seen at a glance. */
class ConsentTest {

  private static final String[] PHOTOS = {
    "--purpose", "museum-photos", "--medium", "PHOTO", "--audience", "ENT"
  };

  private final SampleSchool sample = SampleSchool.of(7).pupils(30).generate();
  @TempDir Path folder;

  @Test
  void aParentAgreesOnPaperOrHerselfAndTakesItBack() throws IOException {
    Terminal terminal = Terminal.onH2(folder);
    Path onde = folder.resolve("onde");
    sample.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    terminal.done("roster", "apply", "--school", sample.uai(), onde.toString());
    JsonNode roll = terminal.done("people", "list", "--school", sample.uai()).get("classes").get(0);
    String className = roll.get("name").asText();
    terminal.done("guardianship", "confirm", "--school", sample.uai(), "--class", className);
    JsonNode guardian = roll.get("guardians").get(0);
    String person = guardian.get("person").asText();
    String child = guardian.get("children").get(0).get("person").asText();
    Path text = Files.writeString(folder.resolve("text"), "Photos de la sortie au musée.");

    JsonNode asked =
        terminal.done(
            with(
                "consent",
                "ask",
                child,
                "--school",
                sample.uai(),
                "--text",
                text.toString(),
                "--text-version",
                "1",
                "--rule",
                "ONE_HOLDER"));
    String consent = asked.get("consent").asText();
    String today = asked.get("askedOn").asText();
    assertEquals("REQUESTED", states(terminal, className).get(child));
    assertEquals(
        "GIVEN",
        terminal
            .done("consent", "record", consent, "--of", person, "--answer", "GIVEN", "--on", today)
            .get("state")
            .asText());
    assertEquals("GIVEN", states(terminal, className).get(child));
    assertEquals(
        "WITHDRAWN",
        terminal.done("consent", "withdraw", consent, "--as", person).get("answer").asText());
    assertEquals("WITHDRAWN", states(terminal, className).get(child));
    assertEquals(
        "GIVEN",
        terminal
            .done("consent", "answer", consent, "--answer", "GIVEN", "--as", person)
            .get("answer")
            .asText());
  }

  private Map<String, String> states(Terminal terminal, String className) {
    Map<String, String> states = new TreeMap<>();
    terminal
        .done(with("consent", "standing", "--school", sample.uai(), "--class", className))
        .get("standings")
        .forEach(one -> states.put(one.get("person").asText(), one.get("state").asText()));
    return states;
  }

  private static String[] with(String... words) {
    String[] all = new String[words.length + PHOTOS.length];
    System.arraycopy(words, 0, all, 0, words.length);
    System.arraycopy(PHOTOS, 0, all, words.length, PHOTOS.length);
    return all;
  }
}
