package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class is asked to agree, a guardian does, and the teacher counts. */
class AgreeingTest {

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
    terminal.done(
        "readiness", "pilot", sample.uai(), "--reason", "a trial", "--until", "2027-07-04");
    roll = terminal.done("people", "list", "--school", sample.uai()).get("classes").get(0);
    terminal.done("guardianship", "confirm", "--school", sample.uai(), "--class", className());
  }

  @Test
  void aGuardianAgreesAndTheTeacherCounts() {
    JsonNode guardian = roll.get("guardians").get(0);
    String person = guardian.get("person").asText();
    String child = guardian.get("children").get(0).get("person").asText();
    String item = ask();

    JsonNode given = terminal.done("answer", item, child, "--accept", "--as", person);
    JsonNode agreed = ofChild(item, child);

    assertEquals("AUTHORISED", given.get("outcome").asText());
    assertEquals("ACCEPT", given.get("own").asText());
    assertEquals("AUTHORISED", agreed.get("state").asText());
    assertEquals(person, agreed.get("acknowledged").get(0).asText());
    assertTrue(agreed.get("refused").isEmpty());
  }

  private String ask() {
    return terminal
        .done(
            "announce",
            "--school",
            sample.uai(),
            "--class",
            className(),
            "--agree",
            "--subject",
            "Sortie au musée",
            "--text",
            "Jeudi.",
            "--as",
            teacher())
        .get("item")
        .asText();
  }

  private JsonNode ofChild(String item, String child) {
    JsonNode acks = terminal.done("acks", item, "--as", teacher());
    return StreamSupport.stream(acks.get("children").spliterator(), false)
        .filter(one -> one.get("person").asText().equals(child))
        .findFirst()
        .orElseThrow();
  }

  private String className() {
    return roll.get("name").asText();
  }

  private String teacher() {
    return roll.get("staff").get(0).get("person").asText();
  }
}
