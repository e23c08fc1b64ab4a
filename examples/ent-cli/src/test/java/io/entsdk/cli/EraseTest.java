package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pupil left in June: from the plan to a certificate that anybody can verify. */
class EraseTest {

  private final SampleSchool sample = SampleSchool.of(7).pupils(10).generate();
  @TempDir Path folder;
  private Terminal terminal;
  private String pupil;
  private String head;

  @BeforeEach
  void aPupilHasLeft() throws IOException, SQLException {
    terminal = Terminal.onH2(folder);
    Path onde = folder.resolve("onde");
    sample.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    terminal.done("roster", "apply", "--school", sample.uai(), onde.toString());
    pupil = sql("select person_id from ent_core_enrolment order by person_id");
    sql(
        "update ent_core_enrolment set first_day = date '2025-09-01', last_day = date '2026-06-01' where person_id = '%s'",
        pupil);
    head = UUID.randomUUID().toString();
    sql(
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '%s', 0, 'TURING', 'Sara', 'turing sara')",
        head);
    sql(
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) select 1, '%s', 0, '%s', id, 'DIR', date '2020-09-01', 'test' from ent_core_school",
        UUID.randomUUID(), head);
    sql(
        "insert into ent_core_responsibility (tenant, id, version, school_id, person_id, role, title, first_day, source) select 1, '%s', 0, id, '%s', 'DELEGATE', 'x', date '2020-09-01', 'test' from ent_core_school",
        UUID.randomUUID(), head);
    terminal.done(
        "retention",
        "adopt",
        "--school",
        sample.uai(),
        "--rule",
        "ent-account",
        "--archives",
        "no",
        "--because",
        "avis des archives départementales",
        "--settle",
        "account-or-hosting=avis du DPD",
        "--as",
        head);
  }

  @Test
  void itIsPlannedApprovedErasedVerifiedAndCertified() throws IOException {
    JsonNode plan = plan();
    String erasure = plan.get("erasure").asText();
    assertTrue(plan.get("places").toString().contains("ent_core_enrolment"));
    assertEquals(
        plan.get("people").asInt(),
        terminal.done("erase", "people", erasure).get("subjects").size());

    approve(plan);
    assertEquals("APPROVED", terminal.done("erase", "run", erasure).get("state").asText());
    JsonNode asked = terminal.done("erase", "ask", pupil, "--as", pupil);
    assertTrue(asked.get("wish").isNull() && asked.get("contributed").isEmpty(), asked::toString);
    String[] paper = {"erase", "answer", pupil, "--wish", "TAKE_AWAY", "--recorded-for", erasure};
    assertEquals("TAKE_AWAY", terminal.done(paper).get("wish").asText());
    JsonNode report = later("erase", "run", erasure);
    assertEquals("CERTIFIED", report.get("state").asText(), report::toString);
    assertEquals(0, later("erase", "verify", erasure).get("failures").size());

    Path certificate = Files.writeString(folder.resolve("c"), report.get("certificate").asText());
    Path keys = Files.writeString(folder.resolve("k"), keys());
    assertTrue(verified(certificate, keys).out().contains("Authentic"));
    Files.writeString(certificate, Files.readString(certificate).replace('A', 'B'));
    assertEquals(1, verified(certificate, keys).exit());
  }

  @Test
  void aBackupThatIsRestoredBringsNobodyBack() throws IOException {
    JsonNode plan = plan();
    String erasure = plan.get("erasure").asText();
    approve(plan);
    Path database = folder.resolve("ent.mv.db");
    Path backup = Files.copy(database, folder.resolve("backup"));
    String journal = folder.resolve("journal").toString();
    later("erase", "run", erasure, "--journal", journal);
    assertTrue(later("check", "--journal", journal).get("passed").asBoolean());

    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    Said refused = atEnd("check", "--journal", journal);
    assertEquals(1, refused.exit());
    assertTrue(refused.err().contains("older than the erasure"), refused.err());

    JsonNode replayed = later("erase", "replay", "--journal", journal);
    assertEquals(plan.get("people").asInt(), replayed.get("people").asInt());
    JsonNode report = later("erase", "run", erasure, "--journal", journal);
    assertEquals("CERTIFIED", report.get("state").asText(), report::toString);
    assertTrue(later("check", "--journal", journal).get("passed").asBoolean());
  }

  @Test
  void whoIsHeldStaysUntilTwoPeopleReleaseIt() {
    JsonNode placed =
        terminal.done(
            ("hold place "
                    + pupil
                    + " --basis LITIGATION --reference d12 --review 2026-09-15 --as ")
                .concat(head)
                .split(" "));
    String hold = placed.get("hold").asText();
    assertEquals(1, terminal.done("hold", "list", "--school", sample.uai()).get("holds").size());
    Said nobody = terminal.type("erase", "plan", "--school", sample.uai(), "--json");
    assertEquals("nothing-due", nobody.refusal().get("code").asText());

    terminal.done("hold", "review", hold, "--next", "2027-01-15", "--as", head);
    assertEquals(0, terminal.done("hold", "list", "--school", sample.uai()).get("holds").size());
    terminal.done("hold", "release", hold, "--reason", "settled", "--as", head);
    Said alone = terminal.type("hold", "release", hold, "--confirm", "--as", head);
    assertEquals(1, alone.exit());
    assertTrue(alone.err().contains("somebody else"), alone.err());
    JsonNode held = terminal.done("hold", "list", "--person", pupil).get("holds").get(0);
    assertTrue(held.get("stands").asBoolean() && held.get("releaseAsked").asBoolean());
  }

  @Test
  void whoeverAsksIsPlannedAloneOrToldWhyNot() throws SQLException {
    String other =
        sql(
            "select person_id from ent_core_enrolment where person_id <> '%s' order by person_id",
            pupil);
    String[] entitled = {
      "erase", "request", other, "--school", sample.uai(), "--ground", "OBJECTION", "--as", other
    };
    JsonNode refused = terminal.done(entitled);
    assertEquals("STILL_ENTITLED", refused.get("refused").asText(), refused::toString);

    String[] gone = {
      "erase",
      "request",
      pupil,
      "--school",
      sample.uai(),
      "--ground",
      "NO_LONGER_NEEDED",
      "--recorded",
      "--as",
      head
    };
    String erasure = terminal.done(gone).get("erasure").asText();
    assertEquals(1, terminal.done("erase", "show", erasure).get("people").asInt());

    String[] open = {"erase", "requests", "--school", sample.uai(), "--as", head};
    JsonNode owed = terminal.done(open).get("requests").get(0);
    assertEquals(erasure, owed.get("erasure").asText());
    assertEquals("SCHOOL", owed.get("channel").asText());
    JsonNode all = terminal.done("erase", "requests", "--school", sample.uai(), "--all");
    assertEquals(2, all.get("requests").size());
    String id = owed.get("request").asText();
    JsonNode later = terminal.done("erase", "extend", id, "--because", "NUMBER", "--as", head);
    assertTrue(later.get("dueOn").asText().compareTo(owed.get("dueOn").asText()) > 0);
  }

  @Test
  void whoIsSparedStaysAndNoMachineApproves() {
    JsonNode plan = plan();
    String erasure = plan.get("erasure").asText();

    Said refused =
        terminal.type("erase", "approve", erasure, "--hash=" + plan.get("hash").asText());
    assertEquals(2, refused.exit());
    JsonNode spared = terminal.done("erase", "spare", erasure, pupil);
    assertEquals(1, spared.get("people").get("SPARED").asInt());
    assertEquals("CANCELLED", terminal.done("erase", "cancel", erasure).get("state").asText());
  }

  @Test
  void aPersonReadsItInPlainLines() {
    Said said = terminal.type("erase", "plan", "--school", sample.uai());

    assertTrue(said.out().contains("Nothing is erased before somebody else approves"), said.out());
    assertFalse(said.out().contains("TURING"));
  }

  @Test
  void aRuleIsTriedOutBeforeItIsAdoptedAndEnds() {
    JsonNode simulated =
        terminal.done(
            "retention",
            "simulate",
            "--school",
            sample.uai(),
            "--rule",
            "ent-account",
            "--archives",
            "no",
            "--erase-after",
            "P4M");

    assertTrue(simulated.get("moved").get("NO_LONGER_DUE").asInt() > 0, simulated::toString);
    assertEquals("beyond-ent-account", simulated.get("conflicts").get(1).asText());
    JsonNode rules = terminal.done("retention", "rules", "--school", sample.uai()).get("rules");
    assertEquals("NO", rules.get(0).get("archives").asText());

    JsonNode ended =
        terminal.done(
            "retention",
            "end",
            "--school",
            sample.uai(),
            "--rule",
            "ent-account",
            "--because",
            "fin de l’essai",
            "--as",
            head);
    assertTrue(ended.get("ends").asBoolean());
    rules = terminal.done("retention", "rules", "--school", sample.uai()).get("rules");
    assertEquals("UNKNOWN", rules.get(0).get("archives").asText());
  }

  private JsonNode plan() {
    return terminal.done("erase", "plan", "--school", sample.uai());
  }

  private void approve(JsonNode plan) {
    terminal.done(
        "erase",
        "approve",
        plan.get("erasure").asText(),
        "--hash=" + plan.get("hash").asText(),
        "--as",
        head);
  }

  private String keys() {
    JsonNode key = terminal.done("certificate", "keys").get("keys").get(0);
    return key.get("id").asText() + " " + key.get("publicKey").asText();
  }

  private static Said verified(Path certificate, Path keys) {
    return Terminal.typeAlone(
        "certificate", "verify", certificate.toString(), "--public-keys", keys.toString());
  }

  /** Run a step when the days of grace are over. */
  private JsonNode later(String... words) {
    Said said = atEnd(words);
    assertEquals("", said.err());
    return said.json();
  }

  private Said atEnd(String... words) {
    List<String> site =
        List.of("--db", terminal.url(), "--keys", terminal.keys().toString(), "--json");
    return Terminal.typeAlone(
        Stream.of(Stream.of(words), site.stream(), Stream.of("--now", "2026-09-23T06:30:00Z"))
            .flatMap(all -> all)
            .toArray(String[]::new));
  }

  private String sql(String sql, Object... values) throws SQLException {
    try (Connection connection = DriverManager.getConnection(terminal.url());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql.formatted(values))) {
        return "";
      }
      try (ResultSet rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
