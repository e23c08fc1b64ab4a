package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts are public archives: a slip from the plan to the visa, by a head at a terminal. */
class SlipTest {

  private final SampleSchool sample = SampleSchool.of(7).pupils(6).generate();
  private final String head = UUID.randomUUID().toString();
  @TempDir Path folder;
  private Terminal terminal;

  @BeforeEach
  void everybodyHasLeft() throws IOException, SQLException {
    terminal = Terminal.onH2(folder);
    Path onde = folder.resolve("onde");
    sample.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    terminal.done("roster", "apply", "--school", sample.uai(), onde.toString());
    sql(
        "update ent_core_enrolment set first_day = date '2025-09-01', last_day = date '2026-06-01'");
    sql(
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '%s', 0, 'TURING', 'Sara', 'turing sara')"
            .formatted(head));
    sql(
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) select 1, '%s', 0, '%s', id, 'DIR', date '2020-09-01', 'test' from ent_core_school"
            .formatted(UUID.randomUUID(), head));
    sql(
        "insert into ent_core_responsibility (tenant, id, version, school_id, person_id, role, title, first_day, source) select 1, '%s', 0, id, '%s', 'DELEGATE', 'x', date '2020-09-01', 'test' from ent_core_school"
            .formatted(UUID.randomUUID(), head));
    terminal.done(
        "retention",
        "adopt",
        "--school",
        sample.uai(),
        "--rule",
        "ent-account",
        "--archives",
        "yes",
        "--because",
        "avis des archives départementales",
        "--settle",
        "account-or-hosting=avis du DPD",
        "--as",
        head);
  }

  @Test
  void aSlipIsDraftedFromThePlanSignedAnsweredAndUsed() throws IOException {
    JsonNode draft = terminal.done("slip", "draft", "--school", sample.uai(), "--as", head);
    String slip = draft.get("slip").asText();
    assertEquals("2026-0001", draft.get("number").asText());
    JsonNode line = draft.get("categories").get(0);
    assertEquals("2026-06-01", line.get("newest").asText());
    assertTrue(line.get("rows").asInt() > 6, line::toString);

    assertEquals(2, terminal.type("slip", "sign", slip).exit(), "no machine signs");
    terminal.done("slip", "sign", slip, "--as", head);
    terminal.done("slip", "submit", slip, "--as", head);
    Said page = terminal.type("slip", "print", slip, "--lang", "fr", "--as", head);
    assertTrue(page.out().contains("Bordereau n° 2026-0001"), page::out);
    Path pdf = folder.resolve("slip.pdf");
    terminal.done("slip", "print", slip, "--pdf", pdf.toString(), "--as", head);
    assertTrue(Files.readString(pdf, StandardCharsets.ISO_8859_1).startsWith("%PDF-"));
    assertEquals(2, terminal.type("slip", "print", slip, "--pdf", pdf.toString()).exit());
    JsonNode granted = terminal.done("slip", "grant", slip, "--reference", "AD 1", "--as", head);
    assertEquals("VISA_GRANTED", granted.get("state").asText());
    JsonNode back =
        terminal.done("slip", "withdraw", slip, "--because", "mauvais bordereau", "--as", head);
    assertEquals("VISA_WITHDRAWN", back.get("state").asText());
    assertEquals("2026-09-15, AD 1: mauvais bordereau", back.get("withdrawn").asText());
    terminal.done("slip", "grant", slip, "--reference", "AD 3", "--as", head);
    assertTrue(terminal.done("erase", "plan", "--school", sample.uai()).get("people").asInt() > 6);

    terminal.done("slip", "execute", slip, "--rows", "9", "--as", head);
    assertEquals(
        "ATTESTED", terminal.done("slip", "attest", slip, "--as", head).get("state").asText());
    JsonNode all = terminal.done("slip", "list", "--school", sample.uai(), "--as", head);
    assertEquals(1, all.get("slips").size());
  }

  @Test
  void whatTheArchivesRefuseStaysAndWhatIsComingIsTold() {
    terminal.done("jobs", "run", "retention-accounts");
    JsonNode upcoming =
        terminal.done(
            "retention",
            "upcoming",
            "--school",
            sample.uai(),
            "--until",
            "2026-12-31",
            "--limit",
            "3");
    assertEquals(0, upcoming.get("due").asInt());
    assertTrue(upcoming.get("waiting").asInt() > 6, upcoming::toString);
    assertEquals("VISA", upcoming.get("foreseen").get(0).get("waitsFor").get(0).asText());
    assertTrue(upcoming.get("next").isTextual());
    assertTrue(terminal.done("retention", "lag").get("late").get("WAITING").asInt() > 0);

    String slip =
        terminal.done("slip", "draft", "--school", sample.uai(), "--as", head).get("slip").asText();
    terminal.done("slip", "sign", slip, "--as", head);
    terminal.done("slip", "submit", slip, "--as", head);
    JsonNode refused = terminal.done("slip", "refuse", slip, "--reference", "AD 2", "--as", head);
    assertEquals("VISA_REFUSED", refused.get("state").asText());
    Said rows = terminal.type("slip", "draft", "--school", sample.uai(), "--rows", "--json");
    assertEquals("nothing-waits", rows.refusal().get("code").asText());
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(terminal.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
