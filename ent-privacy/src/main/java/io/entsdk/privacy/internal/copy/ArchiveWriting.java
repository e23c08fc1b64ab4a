package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.copy.CopyLimits;
import io.entsdk.privacy.copy.CopyReport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * Writes one copy as an archive: its rows in one unit of work, then its files outside any, and last
 * what became of them.
 */
public final class ArchiveWriting {

  private final Tenant tenant;
  private final Actor actor;
  private final CopyLimits limits;

  public ArchiveWriting(Tenant tenant, Actor actor) {
    this.tenant = tenant;
    this.actor = actor;
    this.limits = tenant.kernel().extensions().find(CopyLimits.class).orElseGet(CopyLimits::usual);
  }

  /** Is what was written of the rows, and whose they are. */
  private record Written(CopyScope scope, CopyReport report, ArchiveZip zip) {}

  public CopyArchive write(PersonId person, OutputStream out, Locale locale) throws IOException {
    try (PatientReading reading = new PatientReading(limits.patience())) {
      FoundFiles found = new FoundFiles();
      Written rows = Unit.joined(tenant, unit -> rows(unit, person, out, found));
      StoreFiles stores = new StoreFiles(tenant, reading, rows.scope());
      List<String> silent = stores.find(found);
      FileCopying copying = new FileCopying(limits, reading, rows.zip());
      List<ArchivedFile> files = copying.copy(found.all());
      CopyArchive archive = new CopyArchive(rows.report(), files, silent);
      rows.zip().files(archive);
      rows.zip().words(archive.explain(locale));
      rows.zip().finish();
      return archive;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Nothing is written before it is known that the actor may have it. */
  private Written rows(Unit unit, PersonId person, OutputStream out, FoundFiles found) {
    CopyDesk desk = new CopyDesk(unit, actor);
    CopyScope scope = desk.scope(person);
    ArchiveZip zip = new ArchiveZip(out, scope.at());
    try (JsonRows rows = new JsonRows(zip, found)) {
      return new Written(scope, desk.write(scope, rows), zip);
    }
  }
}
