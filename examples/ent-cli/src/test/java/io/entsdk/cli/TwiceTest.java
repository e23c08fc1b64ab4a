package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwiceTest {

  private final SampleSchool sample = SampleSchool.of(7).pupils(30).generate();
  @TempDir Path folder;
  private Terminal terminal;
  private JsonNode pair;

  @BeforeEach
  void aChildHasComeInTwice() throws IOException {
    terminal = Terminal.onH2(folder);
    Path onde = folder.resolve("onde");
    sample.writeOnde(onde, OndeLayout.quoted());
    repeatOnTheNextDay(onde.resolve("CSVExtraction-eleves.csv"));
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    terminal.done("roster", "apply", "--school", sample.uai(), onde.toString());
    JsonNode pairs = pairs();
    assertEquals(2, pairs.size(), pairs::toString); // the sample has twins
    pair = pairs.get(pairs.get(0).get("differ").asText().equals("BIRTH_DATE") ? 0 : 1);
    assertEquals("BIRTH_DATE", pair.get("differ").asText());
  }

  @Test
  void whatTwoWouldBeIsShownBeforeItIsDone() {
    JsonNode shown = terminal.done("people", "merge", one(), "--into", other());

    assertFalse(shown.get("merged").asBoolean());
    assertTrue(shown.get("conflicts").toString().contains("DIFFERENT_BIRTH_DATES"));
    assertEquals(2, pairs().size());
  }

  @Test
  void theSameBirthIsNoEvidenceWhereTheDaysDiffer() {
    Said refused = terminal.type("people", "merge", one(), "--into", other(), "--same-birth");

    assertEquals(1, refused.exit());
    assertEquals(2, pairs().size());
  }

  @Test
  void aPaperMakesThemOneAndAReasonTwoAgain() {
    int before = pupils();

    JsonNode made = terminal.done(words(paper("people", "merge", one(), "--into", other())));
    assertTrue(made.get("merged").asBoolean());
    assertEquals(before - 1, pupils());

    JsonNode back = terminal.done("people", "unmerge", one(), "--reason", "two cousins");
    assertEquals(other(), back.get("from").asText());
    assertEquals(before, pupils());
  }

  @Test
  void whoIsKeptApartIsListedNoMore() {
    terminal.done("people", "keep-apart", one(), other(), "--reason", "cousins of one name");

    assertEquals(1, pairs().size());
  }

  private static void repeatOnTheNextDay(Path file) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
    lines.add(lines.get(1).replace("\"2021-01-06\"", "\"2021-01-07\""));
    assertFalse(lines.get(1).equals(lines.get(lines.size() - 1)), "the sample has another child");
    Files.write(file, lines, StandardCharsets.ISO_8859_1);
  }

  private JsonNode pairs() {
    return terminal.done("people", "duplicates", "--school", sample.uai()).get("pairs");
  }

  private int pupils() {
    JsonNode classes = terminal.done("people", "list", "--school", sample.uai()).get("classes");
    int found = 0;
    for (JsonNode one : classes) {
      found += one.get("pupils").size();
    }
    return found;
  }

  private String one() {
    return pair.get("one").asText();
  }

  private String other() {
    return pair.get("other").asText();
  }

  private static Stream<String> paper(String... step) {
    return Stream.concat(
        Stream.of(step),
        Stream.of("--paper", "CIVIL_STATUS", "--reference", "LF", "--paper-day", "2026-09-01"));
  }

  private static String[] words(Stream<String> words) {
    return words.toArray(String[]::new);
  }
}
