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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a school ends: from the plan to a certificate. */
class CloseTest {

  private final SampleSchool sample = SampleSchool.of(7).pupils(10).generate();
  @TempDir Path folder;
  private Terminal terminal;

  @Test
  void itIsPlannedApprovedClosedAndCertified() throws IOException, SQLException {
    String delegate = aSchoolWithADelegate();
    Said unanswered = terminal.type("close", "plan", "--day", "2026-09-20", "--json");
    assertEquals("archives-unknown", unanswered.refusal().get("code").asText());
    answer(delegate);

    Said lines = terminal.type("close", "plan", "--day", "2026-09-20");
    assertTrue(lines.out().contains("STAYS       ent_core_audit "), lines.out());
    JsonNode plan = terminal.done("close", "plan", "--day", "2026-09-20");
    String closure = plan.get("closure").asText();
    JsonNode approved = terminal.done(approving(plan, delegate));
    assertEquals("APPROVED", approved.get("state").asText());
    assertEquals("APPROVED", terminal.done("close", "run", closure).get("state").asText());

    JsonNode first = later("2026-09-25T06:30:00Z", "close", "run", closure);
    JsonNode last =
        first.get("certificate").isNull()
            ? later("2026-09-25T06:40:00Z", "close", "run", closure)
            : first;
    assertEquals("CERTIFIED", last.get("state").asText(), last::toString);
    JsonNode again = later("2026-09-26T06:30:00Z", "close", "verify", closure);
    assertEquals(last.get("certificate"), again.get("certificate"));
  }

  @Test
  void oneSchoolOfTwoIsClosedAndTheLastOneIsNot() throws IOException, SQLException {
    String delegate = aSchoolWithADelegate();
    answer(delegate);
    String[] planning = {"close", "plan", "--day", "2026-09-20", "--school", sample.uai()};
    Said last =
        terminal.type(
            Stream.concat(Stream.of(planning), Stream.of("--json")).toArray(String[]::new));
    assertEquals("last-school", last.refusal().get("code").asText());
    terminal.done(
        "school", "open", "--uai", SampleSchool.of(8).generate().uai(), "--name", "Curie");

    JsonNode plan = terminal.done(planning);
    assertEquals(people(), plan.get("people").asLong(), "nobody is known to the other school");
    assertFalse(plan.get("erasure").isNull(), plan::toString);
    terminal.done(approving(plan, delegate));
    String closure = plan.get("closure").asText();
    JsonNode done = later("2026-09-25T06:30:00Z", "close", "run", closure);
    for (int minute = 40; minute < 60 && done.get("certificate").isNull(); minute += 6) {
      done = later("2026-09-25T06:" + minute + ":00Z", "close", "run", closure);
    }

    assertEquals("CERTIFIED", done.get("state").asText(), done::toString);
    assertEquals(0, people());
  }

  private void answer(String delegate) throws IOException {
    terminal.done(
        Stream.concat(
                Stream.of("retention", "adopt", "--school", sample.uai(), "--rule", "ent-account"),
                Stream.of(
                    "--archives",
                    "no",
                    "--because",
                    "avis des archives",
                    "--settle",
                    "account-or-hosting=avis du DPD",
                    "--as",
                    delegate))
            .toArray(String[]::new));
  }

  private long people() throws SQLException {
    try (Connection connection = DriverManager.getConnection(terminal.url());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select count(*) from ent_core_person")) {
      found.next();
      return found.getLong(1);
    }
  }

  private String aSchoolWithADelegate() throws IOException, SQLException {
    terminal = Terminal.onH2(folder);
    Path onde = folder.resolve("onde");
    sample.writeOnde(onde, OndeLayout.quoted());
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    terminal.done("roster", "apply", "--school", sample.uai(), onde.toString());
    String delegate = UUID.randomUUID().toString();
    sql(
        "insert into ent_core_person (tenant, id, version, last_name, first_name, sort_key) values (1, '%s', 0, 'TURING', 'Sara', 'turing sara')",
        delegate);
    sql(
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) select 1, '%s', 0, '%s', id, 'DIR', date '2020-09-01', 'test' from ent_core_school",
        UUID.randomUUID(), delegate);
    sql(
        "insert into ent_core_responsibility (tenant, id, version, school_id, person_id, role, title, first_day, source) select 1, '%s', 0, id, '%s', 'DELEGATE', 'x', date '2020-09-01', 'test' from ent_core_school",
        UUID.randomUUID(), delegate);
    return delegate;
  }

  private static String[] approving(JsonNode plan, String delegate) {
    return new String[] {
      "close",
      "approve",
      plan.get("closure").asText(),
      "--hash=" + plan.get("hash").asText(),
      "--people",
      plan.get("people").asText(),
      "--as",
      delegate
    };
  }

  private JsonNode later(String now, String... words) {
    List<String> site =
        List.of("--db", terminal.url(), "--keys", terminal.keys().toString(), "--json");
    Said said =
        Terminal.typeAlone(
            Stream.of(Stream.of(words), site.stream(), Stream.of("--now", now))
                .flatMap(all -> all)
                .toArray(String[]::new));
    assertEquals("", said.err());
    return said.json();
  }

  private void sql(String sql, Object... values) throws SQLException {
    try (Connection connection = DriverManager.getConnection(terminal.url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql.formatted(values));
    }
  }
}
