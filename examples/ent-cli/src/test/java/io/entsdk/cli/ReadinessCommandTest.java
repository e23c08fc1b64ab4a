package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessCommandTest {

  private static final String UAI = "0610123C";

  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void aSchoolIsThere() {
    terminal = Terminal.onH2(folder);
    terminal.done("school", "open", "--uai", UAI, "--name", "École");
  }

  @Test
  void whatIsMissingIsToldInFrenchAndLeavesWithOne() {
    Said said = terminal.type("readiness", UAI, "--lang", "fr");

    assertEquals(1, said.exit());
    assertTrue(said.out().startsWith("Il manque 16 points au "), said::out);
    assertTrue(said.out().contains("manque : le contrat avec le sous-traitant (RGPD"), said::out);
    assertTrue(said.err().contains("le contrat avec le sous-traitant"), said::err);
  }

  @Test
  void eachRecordIsOneStepNearer() {
    JsonNode made =
        terminal.done("readiness", "record", UAI, "PROCESSOR_CONTRACT", "--document", "C-2026-7");

    assertEquals("PROCESSOR_CONTRACT", made.get("requirement").asText());
    Said said = terminal.type("readiness", UAI);
    assertTrue(said.out().contains("15 things are missing"), said::out);
    assertTrue(said.out().contains("on record: a contract with the processor"), said::out);
    assertEquals(
        1, terminal.type("readiness", "record", UAI, "PROCESSOR_CONTRACT", "--words", "x").exit());
  }

  @Test
  void aLaunchIsRefusedWithTheListAndAPilotIsNot() {
    Said refused = terminal.type("readiness", "launch", UAI, "--json");
    assertEquals(1, refused.exit());
    assertEquals("not-ready", refused.refusal().get("code").asText());
    assertEquals(16, refused.refusal().get("reasons").size());

    JsonNode live =
        terminal.done("readiness", "pilot", UAI, "--reason", "essai", "--until", "2027-07-04");
    assertEquals("PILOT", live.get("kind").asText());
    assertFalse(
        terminal.done("readiness", "withdraw", UAI, "--reason", "fini").get("live").asBoolean());
  }
}
