package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {

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
            .filter(known -> known.get("name").asText().startsWith("C"))
            .findFirst()
            .orElseThrow();
    className = one.get("name").asText();
    teacher = one.get("staff").get(0).get("person").asText();
    pupil = one.get("pupils").get(0).get("person").asText();
  }

  @Test
  void aChildWithoutACardComesInAndIsOutWhenTheWindowCloses() {
    JsonNode open =
        terminal.done(
            "window", "open", "--school", SAMPLE.uai(), "--class", className, "--as", teacher);
    String window = open.get("window").asText();
    assertEquals("2026-09-15T07:30:00Z", open.get("endsAt").asText());
    String letters = terminal.done("window", "code", window, "--as", teacher).get("code").asText();
    String device = terminal.done("window", "seat", letters).get("device").asText();
    String digits =
        terminal
            .done("rescue", "give", window, "--pupil", pupil, "--as", teacher)
            .get("code")
            .asText();

    JsonNode in = terminal.done("rescue", "enter", digits, "--device", device);
    assertEquals(pupil, in.get("person").asText());
    Said twice = terminal.type("rescue", "enter", digits, "--device", device, "--json");
    assertEquals(1, twice.exit());
    assertEquals("wait", twice.refusal().get("code").asText());

    terminal.done("window", "close", window, "--as", teacher);
    assertEquals(1, terminal.type("window", "seat", letters).exit());
  }

  @Test
  void whatMakesNoSenseIsToldAndDoesNothing() {
    Said machine = terminal.type("window", "open", "--school", SAMPLE.uai(), "--class", className);
    assertEquals(2, machine.exit());
    assertTrue(machine.err().contains("--as PERSON"), machine::err);
    Said tooLong =
        terminal.type(
            "window",
            "open",
            "--school",
            SAMPLE.uai(),
            "--class",
            className,
            "--minutes",
            "181",
            "--as",
            teacher);
    assertEquals(1, tooLong.exit());
    Said stranger =
        terminal.type(
            "window", "open", "--school", SAMPLE.uai(), "--class", className, "--as", pupil);
    assertEquals(1, stranger.exit());
    assertEquals(2, terminal.type("window", "close", "not-a-window", "--as", teacher).exit());
    assertEquals(1, terminal.type("window", "seat", "BCDFGHJKL").exit());
  }
}
