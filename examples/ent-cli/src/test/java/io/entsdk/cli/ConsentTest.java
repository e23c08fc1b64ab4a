package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
  void aParentAgreesOnPaperOrHerselfAndTakesItBack() throws IOException, SQLException {
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

    String delegate = delegate(terminal);
    terminal.done(
        "consent",
        "decide-images",
        "--school",
        sample.uai(),
        "--rule",
        "ONE_HOLDER",
        "--because",
        "circulaire académique",
        "--as",
        delegate);
    assertEquals(
        "ONE_HOLDER",
        terminal.done("consent", "images", "--school", sample.uai()).get("today").asText());
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
                "1"));
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
    JsonNode receipt = terminal.done("consent", "receipt", consent, "--as", person);
    assertEquals("WITHDRAWN", receipt.get("answer").asText());
    JsonNode vocabulary = new ObjectMapper().readTree(receipt.get("receipt").asText());
    assertEquals("dpv:ConsentReceipt", vocabulary.get("@type").asText());
    assertEquals(2, vocabulary.get("dpv:hasRecordOfActivity").get("dpv:hasConsentStatus").size());
    Path pdf = folder.resolve("receipt.pdf");
    terminal.done("consent", "receipt", consent, "--of", person, "--pdf", pdf.toString());
    assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    assertEquals(
        "nothing-said",
        terminal
            .type("consent", "receipt", consent, "--of-oneself", "--json")
            .refusal()
            .get("code")
            .asText());
    assertEquals(
        2, terminal.type("consent", "receipt", consent, "--of-oneself", "--of", person).exit());
    terminal.done("consent", "record", consent, "--answer", "REFUSED", "--on", today);
    assertEquals(
        "REFUSED",
        terminal.done("consent", "receipt", consent, "--of-oneself").get("answer").asText());
    assertEquals(
        "GIVEN",
        terminal
            .done("consent", "answer", consent, "--answer", "GIVEN", "--as", person)
            .get("answer")
            .asText());
  }

  /** Enter a head, who is the delegate of the controller as well. */
  private static String delegate(Terminal terminal) throws SQLException {
    String head = UUID.randomUUID().toString();
    try (Connection connection = DriverManager.getConnection(terminal.url());
        Statement statement = connection.createStatement()) {
      for (String sql :
          List.of(
              "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '%1$s', 0, 'TURING', 'Sara', 'turing sara')",
              "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) select 1, '%1$s', 0, '%1$s', id, 'DIR', date '2020-09-01', 'test' from ent_core_school",
              "insert into ent_core_responsibility (tenant, id, version, school_id, person_id, role, title, first_day, source) select 1, '%1$s', 0, id, '%1$s', 'DELEGATE', 'x', date '2020-09-01', 'test' from ent_core_school")) {
        statement.execute(sql.formatted(head));
      }
    }
    return head;
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
