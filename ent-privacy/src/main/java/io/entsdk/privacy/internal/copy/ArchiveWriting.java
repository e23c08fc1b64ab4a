package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
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
 * Writes one copy as an archive: its rows, then its files, and last what became of them. Nothing is
 * written within a unit of work, so that a stream may take its time.
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

  /** Nothing is written before it is known, and recorded, that the actor may have it. */
  public CopyArchive write(PersonId person, OutputStream out, Locale locale) throws IOException {
    CopyDesk desk = new CopyDesk(tenant, actor);
    CopyDesk.Begun begun = desk.begin(person);
    try (PatientReading reading = new PatientReading(limits.patience());
        ArchiveZip zip = new ArchiveZip(out, begun.standing().at())) {
      FoundFiles found = new FoundFiles();
      CopyReport report = rows(desk, begun, zip, found);
      List<String> silent = new StoreFiles(tenant, reading, begun.standing()).find(found);
      List<ArchivedFile> files = new FileCopying(limits, reading, zip).copy(found.all());
      CopyArchive archive = new CopyArchive(report, files, silent);
      zip.files(archive);
      zip.words(archive.explain(locale));
      zip.finish();
      return archive;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static CopyReport rows(
      CopyDesk desk, CopyDesk.Begun begun, ArchiveZip zip, FoundFiles found) {
    try (JsonRows rows = new JsonRows(zip, found)) {
      return desk.write(begun, rows);
    }
  }
}
