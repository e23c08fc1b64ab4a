package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.Optional;

/**
 * Walks through every table of every part, and hands on what a copy may hold. Each page is handed
 * on after the unit of work in which it was read, however long whoever takes it needs: nobody keeps
 * a transaction open, and a copy is of no single moment.
 */
final class CopyWalk {

  private final Tenant tenant;
  private final StandingScope standing;
  private final RowSink sink;
  private long rows;

  CopyWalk(Tenant tenant, StandingScope standing, RowSink sink) {
    this.tenant = tenant;
    this.standing = standing;
    this.sink = sink;
  }

  /** Return how many rows were handed on. */
  long rows() {
    return rows;
  }

  void about(CopyScope scope) {
    scope.ids().forEach(id -> about(id, scope.others().isPresent()));
  }

  private void about(PersonId person, boolean forGuardian) {
    tenant
        .kernel()
        .personalData()
        .forEach(
            source ->
                source.describe().stream()
                    .filter(table -> !forGuardian || table.toldToGuardians())
                    .forEach(table -> table(source, table, person)));
  }

  private void table(PersonalDataSource source, TableDescription table, PersonId person) {
    for (SubjectTie tie : table.ties()) {
      if (table.columnsAbout(tie.name()).stream().anyMatch(Personal::exported)) {
        link(source, new SubjectLink(person, table.table(), tie.name()));
      }
    }
  }

  private void link(PersonalDataSource source, SubjectLink link) {
    LinkReading reading = new LinkReading(tenant, standing, source, link, sink.takesFiles());
    Optional<RecordKey> after = Optional.of(RecordKey.START);
    while (after.isPresent()) {
      LinkReading.Page page = reading.page(after.get());
      page.rows().forEach(one -> sink.take(one.row(), one.files()));
      rows += page.rows().size();
      after = page.more();
    }
  }
}
