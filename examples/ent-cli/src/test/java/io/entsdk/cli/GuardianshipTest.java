package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class GuardianshipTest {

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
  void aProhibitionNeedsItsPaper() {
    Said refused = setWithoutPaper("CONTACT_PROHIBITED");
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("needs the paper"), refused::err);

    terminal.done(
        "guardianship",
        "set",
        "--guardian",
        guardian(),
        "--child",
        child(),
        "--state",
        "CONTACT_PROHIBITED",
        "--paper",
        "PROTECTION_ORDER",
        "--reference",
        "RG 26/42",
        "--paper-day",
        "2026-09-01");

    JsonNode links = terminal.done("guardianship", "list", "--child", child()).get("links");
    assertEquals("CONTACT_PROHIBITED", links.get(0).get("state").asText());
    assertTrue(links.size() > 1, "what stood before is kept");
  }

  @Test
  void aClassIsConfirmed() {
    JsonNode done =
        terminal.done(
            "guardianship",
            "confirm",
            "--school",
            sample.uai(),
            "--class",
            roll.get("name").asText());

    assertTrue(done.get("confirmed").asInt() > 0, done::toString);
  }

  private Said setWithoutPaper(String state) {
    return terminal.type(
        "guardianship", "set", "--guardian", guardian(), "--child", child(), "--state", state);
  }

  private String guardian() {
    return roll.get("guardians").get(0).get("person").asText();
  }

  private String child() {
    return roll.get("guardians").get(0).get("children").get(0).get("person").asText();
  }
}
