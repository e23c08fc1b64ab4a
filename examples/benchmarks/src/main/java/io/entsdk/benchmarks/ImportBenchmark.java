package io.entsdk.benchmarks;

import io.entsdk.core.Actor;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.roster.OndeFiles;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import io.entsdk.sample.SampleSchools;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Imports 100,000 pupils with their guardians, school by school, against the time that plain
 * batched JDBC takes to write the rows that remain.
 */
final class ImportBenchmark {

  private static final int SCHOOLS = 400;
  private static final int PUPILS = 100_000;
  private static final Actor SYSTEM = Actor.system("benchmark");

  private final Database database;

  ImportBenchmark(Database database) {
    this.database = database;
  }

  void run() throws Exception {
    Path folder = Files.createTempDirectory("ent-import");
    try (Ent ent = Ent.on(database)) {
      Directory directory = Directory.of(ent.tenant(TenantId.of(2)));
      warmUp(Directory.of(ent.tenant(TenantId.of(3))), folder);
      Duration imported = importAll(directory, folder);
      JdbcFloor floor = new JdbcFloor(ent, 2);
      Duration written = floor.write();
      double ratio = (double) imported.toMillis() / written.toMillis();
      System.out.printf(
          "%s: %,d pupils in %,d schools imported in %.1f s; %,d rows written by JDBC batches in %.1f s; ratio %.2f;"
              + " heap limit %d MiB%n",
          database,
          PUPILS,
          SCHOOLS,
          imported.toMillis() / 1e3,
          floor.rows(),
          written.toMillis() / 1e3,
          ratio,
          Runtime.getRuntime().maxMemory() >> 20);
    } finally {
      delete(folder);
    }
  }

  /** Import some schools into another tenant: its first schools have the same UAI. */
  private static void warmUp(Directory directory, Path folder) throws IOException {
    SampleSchools.town(99, 3, 600).forEach(sample -> importOne(directory, sample, folder));
  }

  /** Import one school after the other; writing its files is not counted. */
  private static Duration importAll(Directory directory, Path folder) {
    Duration spent = Duration.ZERO;
    try (Stream<SampleSchool> town = SampleSchools.town(1, SCHOOLS, PUPILS)) {
      for (Iterator<SampleSchool> schools = town.iterator(); schools.hasNext(); ) {
        spent = spent.plus(importOne(directory, schools.next(), folder));
      }
    }
    return spent;
  }

  private static Duration importOne(Directory directory, SampleSchool sample, Path folder) {
    sample.writeOnde(folder, OndeLayout.quoted());
    long start = System.nanoTime();
    Uai uai = Uai.of(sample.uai());
    School school =
        directory
            .schools()
            .find(uai)
            .orElseGet(
                () ->
                    directory
                        .schools()
                        .open(
                            uai,
                            sample.name(),
                            SchoolLevel.PRIMARY,
                            ZoneId.of("Europe/Paris"),
                            SYSTEM));
    RosterPlan plan = directory.roster().plan(school.id(), OndeFiles.in(folder), SYSTEM);
    if (!(directory.roster().apply(plan.id(), SYSTEM) instanceof RosterOutcome.Applied)) {
      throw new IllegalStateException("School " + uai + " did not come in: " + plan.brakes());
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
