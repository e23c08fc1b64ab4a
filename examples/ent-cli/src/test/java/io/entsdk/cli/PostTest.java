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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may write to whom, and what is found of it. */
class PostTest {

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
  }

  @Test
  void aGuardianFindsWhatWasWrittenToTheTeacher() {
    String item = send("le-carnet").get("item").asText();
    assertEquals(item, send("le-carnet").get("item").asText());

    JsonNode found = terminal.done("search", "CARNETS merci", "--as", teacher());
    JsonNode nothing = terminal.done("search", "piscine", "--as", teacher());
    JsonNode today = terminal.done("today", "--as", teacher());

    assertEquals(item, found.at("/entries/0/item").asText());
    assertEquals(0, nothing.get("entries").size());
    assertEquals(item, today.at("/parts/0/news/0/item").asText());
    assertEquals(1, today.get("unread").asInt());
  }

  @Test
  void whoMayWriteToWhomIsExplainedListedAndShown() {
    JsonNode explained =
        terminal.done("reach", "explain", "--to", teacher(), "--as", guardian(), "--lang", "fr");
    JsonNode list = terminal.done("reach", "list", "--as", guardian(), "--limit", "1");
    JsonNode matrix = terminal.done("reach", "matrix", "--school", sample.uai());
    Said refused =
        terminal.type("reach", "matrix", "--school", sample.uai(), "--as", guardian(), "--json");

    assertEquals("ALLOW", explained.get("verdict").asText());
    assertFalse(explained.get("sentence").asText().isBlank());
    assertEquals(1, list.get("reachable").size());
    assertFalse(list.get("next").isNull());
    assertEquals("FR_1D_STRICT", matrix.get("profile").asText());
    assertTrue(matrix.get("cells").size() > 50);
    assertEquals(1, refused.exit());
    assertEquals(2, terminal.type("today").exit());
  }

  @Test
  void whatWentOutIsAskedAgain() {
    String item = send("le-carnet").get("item").asText();
    JsonNode all = terminal.done("reach", "replay", item);
    JsonNode one = terminal.done("reach", "replay", item, "--to", teacher(), "--lang", "fr");

    assertTrue(all.at("/decisions/0/confirmed").asBoolean());
    assertEquals(1, all.at("/decisions/0/recipients").asInt());
    assertTrue(one.get("today").asText().startsWith("À l’envoi — Accordé"));
    assertFalse(one.at("/decisions/0/inputs").toString().contains(teacher()));
    assertEquals(1, terminal.type("reach", "replay", item, "--as", teacher()).exit());
  }

  @Test
  void whoWishesToBeAskedFirstIsAskedAndAccepts() {
    terminal.done("reach", "prefer", "--most", "REQUEST", "--as", teacher());
    String item = send("le-carnet").get("item").asText();
    JsonNode asked = terminal.done("requests", "list", "--as", teacher());
    terminal.done("requests", "accept", item, "--as", teacher());
    JsonNode made = terminal.done("requests", "list", "--as", guardian());
    JsonNode inbox = terminal.done("inbox", "--as", teacher());

    assertEquals(item, asked.at("/asked/0/item").asText());
    assertEquals("ACCEPTED", made.at("/made/0/state").asText());
    assertEquals(item, inbox.at("/entries/0/item").asText());
    assertEquals(1, terminal.type("requests", "decline", item, "--as", teacher()).exit());
  }

  private JsonNode send(String key) {
    return terminal.done(
        "send",
        "--school",
        sample.uai(),
        "--to",
        teacher(),
        "--subject",
        "Le carnet",
        "--text",
        "Merci.",
        "--key",
        key,
        "--as",
        guardian());
  }

  private String teacher() {
    return roll.get("staff").get(0).get("person").asText();
  }

  private String guardian() {
    return roll.get("guardians").get(0).get("person").asText();
  }
}
