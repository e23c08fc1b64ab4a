package io.entsdk.core.roster;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.ProtectionSql;
import io.entsdk.sample.OndeLayout;
import io.entsdk.sample.SampleSchool;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** Is a second school of the test database, into which files are imported. */
final class Imports {

  static final Actor SYSTEM = Actor.system("test");

  private final Tenant tenant;
  private final Directory directory;
  private final School school;

  Imports(Ent ent) {
    tenant = ent.tenant(TenantId.of(2));
    directory = Directory.of(tenant);
    school =
        directory
            .schools()
            .open(
                Uai.of("9741234Y"),
                "École du Port",
                SchoolLevel.PRIMARY,
                ZoneId.of("Indian/Reunion"),
                SYSTEM);
  }

  Roster roster() {
    return directory.roster();
  }

  Directory directory() {
    return directory;
  }

  School school() {
    return school;
  }

  RosterPlan plan(SampleSchool sample, Path folder) {
    write(sample, folder);
    return plan(folder);
  }

  RosterPlan plan(Path folder) {
    return roster().plan(school.id(), OndeFiles.in(folder), SYSTEM);
  }

  RosterOutcome.Applied apply(RosterPlan plan) {
    return (RosterOutcome.Applied) roster().apply(plan.id(), SYSTEM);
  }

  static void write(SampleSchool sample, Path folder) {
    try {
      Files.createDirectories(folder);
      sample.writeOnde(folder, OndeLayout.quoted());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Count the rows of a table in the tenant of the imported school. */
  int rows(String table) {
    return rows(table, "1 = 1");
  }

  int rows(String table, String where) {
    return Unit.joined(
        tenant,
        unit ->
            unit.rows(
                    ProtectionSql.readsAll(
                        ProtectionSql.Reason.COUNTING,
                        "select count(*) from "
                            + table
                            + " where tenant = cast(?1 as int) and "
                            + where),
                    2)
                .get(0)
                .integer(0));
  }
}
