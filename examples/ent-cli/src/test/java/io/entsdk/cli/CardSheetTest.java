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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardSheetTest {

  private static final SampleSchool SAMPLE = SampleSchool.of(7).pupils(40).generate();

  @TempDir static Path site;
  private static Terminal terminal;
  private static JsonNode schoolClass;

  @TempDir Path folder;
  private Path cards;
  private Path keys;

  @BeforeAll
  static void aSchoolIsOpen() throws IOException {
    terminal = Terminal.onH2(site);
    Path onde = Files.createDirectory(site.resolve("onde"));
    SAMPLE.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", SAMPLE.uai(), "--name", SAMPLE.name());
    terminal.done("roster", "apply", "--school", SAMPLE.uai(), onde.toString());
    terminal.done(
        "readiness", "pilot", SAMPLE.uai(), "--reason", "a trial", "--until", "2027-07-04");
    schoolClass = terminal.done("people", "list", "--school", SAMPLE.uai()).get("classes").get(0);
  }

  @BeforeEach
  void nameTheFiles() {
    cards = folder.resolve("cards.pdf");
    keys = folder.resolve("stories.pdf");
  }

  @Test
  void cardsAndStoriesAreTwoFilesForTheirOwnerAlone() throws IOException {
    Said said = sheet("--colour", "green", "--json");

    assertEquals(0, said.exit(), said.err());
    assertEquals(schoolClass.get("pupils").size(), said.json().get("pupils").asInt());
    for (Path file : List.of(cards, keys)) {
      assertTrue(Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("%PDF"));
      assertEquals(
          PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(file));
    }
    assertEquals(2, files().size());
    assertFalse(said.out().matches("(?s).*[0-9A-Z]{56}.*"));
  }

  @Test
  void aFileThatIsThereStaysUnlessItIsSaidOtherwise() throws IOException {
    Files.writeString(keys, "the shopping list");

    Said refused = sheet();

    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("is there already") && refused.err().contains("--overwrite"));
    assertEquals("the shopping list", Files.readString(keys));
    assertFalse(Files.exists(cards));
    assertEquals(0, sheet("--overwrite").exit());
    assertTrue(Files.size(keys) > 1_000);
  }

  @Test
  void whereNothingCanBeWrittenNothingIsIssued() {
    JsonNode live = terminal.done("cards", "issue", "--school", SAMPLE.uai(), "--class", name());
    Path nowhere = folder.resolve("missing/cards.pdf");

    Said refused = to(nowhere, keys);
    Said same = to(cards, folder.resolve("./cards.pdf"));
    Said directory = to(folder, keys);

    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("there is no folder"), refused.err());
    assertTrue(same.err().contains("two files"), same.err());
    assertTrue(directory.err().contains("is a folder"), directory.err());
    List<String> story = new ArrayList<>();
    live.get("stories").get(0).get("pictures").forEach(picture -> story.add(picture.asText()));
    String scan = live.get("cards").get(0).get("scan").asText();
    terminal.done("sign-in", scan, "--pictures", String.join(",", story));
    assertEquals(1, terminal.done("cards", "void", "--pupil", firstPupil()).get("voided").asInt());
  }

  @Test
  void whoMayNotIsToldSoAndNoFileIsMade() throws IOException {
    String guardian = schoolClass.get("guardians").get(0).get("person").asText();

    Said refused = sheet("--as", guardian, "--json");

    assertEquals(1, refused.exit());
    assertEquals("access-denied", refused.refusal().get("code").asText());
    assertEquals(List.of(), files());
  }

  @Test
  void onePupilGetsACardOfSomeHoursAndWrongWordsAreTold() {
    assertEquals(0, sheet("--pupil", firstPupil(), "--hours", "3").exit());

    for (String[] wrong :
        List.of(
            new String[] {"--hours", "3"},
            new String[] {"--pupil", firstPupil(), "--hours", "13"},
            new String[] {"--pupil", firstPupil(), "--missing"},
            new String[] {"--plan", "2x2"},
            new String[] {"--colour", "grey"})) {
      assertEquals(2, sheet(wrong).exit(), () -> String.join(" ", wrong));
    }
    assertEquals(2, terminal.type("cards", "void").exit());
    assertEquals(2, terminal.type("cards", "void", "--class", "CP").exit());
  }

  private static String name() {
    return schoolClass.get("name").asText();
  }

  private static String firstPupil() {
    return schoolClass.get("pupils").get(0).get("person").asText();
  }

  private Said sheet(String... more) {
    List<String> words =
        new ArrayList<>(List.of("cards", "sheet", "--school", SAMPLE.uai(), "--class", name()));
    words.addAll(List.of("--cards", cards.toString(), "--key-sheet", keys.toString()));
    words.addAll(List.of(more));
    if (List.of(more).contains("--hours") && more.length > 2) {
      words.add("--overwrite");
    }
    return terminal.type(words.toArray(String[]::new));
  }

  private Said to(Path cardFile, Path keyFile) {
    return terminal.type(
        "cards",
        "sheet",
        "--school",
        SAMPLE.uai(),
        "--class",
        name(),
        "--cards",
        cardFile.toString(),
        "--key-sheet",
        keyFile.toString());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.toList();
    }
  }
}
