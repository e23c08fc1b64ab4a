package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import io.entsdk.sample.DamagedOnde;
import io.entsdk.sample.HostileOnde;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {

  @TempDir Path folder;
  private Terminal terminal;
  private final SampleSchool sample = SampleSchool.village(7);

  @BeforeEach
  void aSchoolIsOpen() {
    terminal = Terminal.onH2(folder);
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    sample.writeOnde(onde(), OndeLayout.quoted());
  }

  @Test
  void aPlanChangesNothingAndItsApplicationDoesWhatItSaid() {
    JsonNode plan = plan(onde());
    JsonNode planAgain = plan(onde());
    JsonNode applied = terminal.done("roster", "apply", "--plan", plan.get("plan").asText());

    assertEquals("PLANNED", plan.get("status").asText());
    assertEquals(plan.get("changes"), planAgain.get("changes"));
    assertEquals("APPLIED", applied.get("status").asText());
    assertEquals(plan.get("changes"), applied.get("changes"));
    assertEquals(sample.pupils().size(), applied.get("pupils").asInt());
    assertEquals(sample.links().size(), applied.get("links").asInt());
  }

  @Test
  void theSameFolderTwiceChangesNothing() {
    terminal.done("roster", "apply", "--school", sample.uai(), onde().toString());

    assertEquals(0, plan(onde()).get("changes").size());
  }

  @Test
  void aPlanMadeBeforeAnotherWasAppliedIsRefused() {
    String old = plan(onde()).get("plan").asText();
    terminal.done("roster", "apply", "--school", sample.uai(), onde().toString());

    Said refused = terminal.type("roster", "apply", "--plan", old, "--json");

    assertEquals(1, refused.exit());
    assertEquals("stale", refused.refusal().get("code").asText());
  }

  @Test
  void aSchoolThatEmptiesIsBrakedUntilSomebodySaysWhy() {
    terminal.done("roster", "apply", "--school", sample.uai(), onde().toString());
    Path other = folder.resolve("other");
    SampleSchool.of(8).pupils(16).generate().writeOnde(other, OndeLayout.quoted());

    Said braked =
        terminal.type("roster", "apply", "--school", sample.uai(), other.toString(), "--json");
    String plan = braked.json().get("plan").asText();
    JsonNode applied =
        terminal.done("roster", "apply", "--plan", plan, "--despite-brakes", "two schools merge");

    assertEquals(1, braked.exit());
    assertEquals("braked", braked.refusal().get("code").asText());
    assertTrue(braked.refusal().get("reasons").size() > 0);
    assertEquals("PLANNED", braked.json().get("status").asText());
    assertEquals("APPLIED", applied.get("status").asText());
  }

  @Test
  void aRejectedLineIsToldByFileLineAndColumn() {
    Path damaged = folder.resolve("damaged");
    DamagedOnde broken =
        HostileOnde.all(sample).stream()
            .filter(one -> one.findings().stream().anyMatch(finding -> finding.column() != null))
            .findFirst()
            .orElseThrow();
    broken.writeTo(damaged);

    JsonNode rejected = plan(damaged).get("rejected").get(0);
    String text =
        terminal.type("roster", "plan", "--school", sample.uai(), damaged.toString()).out();

    assertTrue(rejected.get("line").asLong() > 0);
    assertTrue(rejected.get("column").asInt() > 0);
    assertTrue(
        text.contains(
            "Rejected %s:%s:%s "
                .formatted(
                    rejected.get("file").asText(), rejected.get("line"), rejected.get("column"))),
        text);
  }

  @Test
  void theExtractionsOfTheMinistrysLayoutComeInWhole() {
    Path outside =
        Path.of(System.getProperty("ent.testdata", "../../../shared/data")).resolve("onde");
    assumeTrue(Files.isDirectory(outside), "no outside data; set -Dent.testdata");

    JsonNode plan = plan(outside);
    JsonNode applied = terminal.done("roster", "apply", "--plan", plan.get("plan").asText());

    for (JsonNode one : new JsonNode[] {plan, applied}) {
      assertEquals(247, one.get("pupils").asInt());
      assertEquals(469, one.get("guardianRows").asInt());
      assertEquals(14, one.get("teachers").asInt());
      assertEquals(491, one.get("links").asInt());
    }
    assertEquals(0, plan(outside).get("changes").size());
  }

  private JsonNode plan(Path of) {
    return terminal.done(
        "roster", "plan", "--format", "onde", "--school", sample.uai(), of.toString());
  }

  private Path onde() {
    return folder.resolve("onde");
  }
}
