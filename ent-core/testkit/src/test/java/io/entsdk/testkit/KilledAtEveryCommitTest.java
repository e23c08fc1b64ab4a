package io.entsdk.testkit;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills an import with its events and its audit at commit after commit, and compares what a restart
 * makes of it.
 */
class KilledAtEveryCommitTest {

  /**
   * The facts that a morning leaves behind, whatever happened on the way. A plan that was made
   * before a death stays beside the one that is made anew, and each is forgotten on its day.
   */
  private static final Map<String, String> FACTS =
      Map.ofEntries(
          entry("schools", "select count(*) from ent_core_school"),
          entry("classes", "select count(*) from ent_core_class"),
          entry("people", "select count(*) from ent_core_person"),
          entry(
              "names",
              "select listagg(sort_key, ',') within group (order by sort_key) from ent_core_person"),
          entry("stays", "select count(*) from ent_core_enrolment where last_day is null"),
          entry("links", "select count(*) from ent_core_guardianship where last_day is null"),
          entry("events", "select count(*) from ent_core_event"),
          entry("heard", "select count(distinct id) from heard"),
          entry(
              "unheard",
              "select count(*) from ent_core_event where id not in (select id from heard)"),
          entry("unsealed", "select count(*) from ent_core_audit where block_number is null"),
          entry("due", "select count(*) from ent_core_due where job <> 'roster-journal'"));

  private static final Instant START = Instant.parse("2026-09-15T06:30:00Z");

  @TempDir Path folder;
  private Path extraction;

  @BeforeEach
  void write() throws IOException {
    extraction = Files.createDirectories(folder.resolve("onde"));
    SampleSchool.of(5).pupils(1).generate().writeOnde(extraction, OndeLayout.quoted());
  }

  @Test
  void aRestartEndsWhereTheUninterruptedRunEnds() throws Exception {
    String calm = database("calm");
    int commits = new MorningRun(calm, START).run(extraction, 0);
    Map<String, String> expected = facts(calm);
    assertEquals("0", expected.get("unheard"));

    for (int commit : commitsToDieAt(commits)) {
      String url = database("killed-" + commit);
      assertEquals(HaltingUnits.HALTED, child(url, commit), () -> "no death at commit " + commit);
      new MorningRun(url, START.plus(Duration.ofMinutes(10))).run(extraction, 0);
      assertEquals(expected, facts(url), () -> "killed at commit " + commit + " of " + commits);
    }
  }

  /**
   * Every commit where {@code -Dent.kill=every} asks for it, as the full build does; else some of
   * each phase.
   */
  private static List<Integer> commitsToDieAt(int commits) {
    assertTrue(commits > 12, () -> "only " + commits + " commits");
    return System.getProperty("ent.kill", "some").equals("every")
        ? IntStream.rangeClosed(1, commits).boxed().toList()
        : List.of(1, 3, 4, 6, 9, commits / 2, commits - 1, commits);
  }

  /**
   * A file that H2 writes at each commit. Where it writes behind, a thread of its own may lay down
   * half of a transaction, and after a death then the rows that it undoes stay in their indexes (H2
   * 2.5.252, in 7 of 40 deaths).
   */
  private String database(String name) throws SQLException, IOException {
    String url = "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath() + ";WRITE_DELAY=0";
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement();
        var script =
            MorningRun.class
                .getClassLoader()
                .getResourceAsStream("io/entsdk/core/schema/h2/V1__core.sql")) {
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
      statement.execute(
          "create table heard (id uuid not null, person_id uuid not null, revision bigint not null)");
    }
    return url;
  }

  private int child(String url, int commit) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                MorningRun.class.getName(),
                url,
                extraction.toString(),
                Integer.toString(commit))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    return child.waitFor();
  }

  private static Map<String, String> facts(String url) throws SQLException {
    Map<String, String> facts = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> fact : FACTS.entrySet()) {
        try (ResultSet rows = statement.executeQuery(fact.getValue())) {
          rows.next();
          facts.put(fact.getKey(), rows.getString(1));
        }
      }
    }
    return facts;
  }
}
