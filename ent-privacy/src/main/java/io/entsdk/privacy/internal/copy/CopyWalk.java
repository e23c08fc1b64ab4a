package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.DescribedRows;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.PersonalRecord.Value;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalFileSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.privacy.copy.CopiedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Walks through every table of every part, and hands on what a copy may hold. Each page is read in
 * a unit of work of its own and handed on after it, however long whoever takes it needs: nobody
 * keeps a transaction open, and a copy is of no single moment.
 */
final class CopyWalk {

  private static final int PAGE = NonEmptyKeys.MOST;

  private final Tenant tenant;
  private final CopyScope scope;
  private final RowSink sink;
  private long rows;

  CopyWalk(Tenant tenant, CopyScope scope, RowSink sink) {
    this.tenant = tenant;
    this.scope = scope;
    this.sink = sink;
  }

  /** Is a row with its files, as it is handed on. */
  private record Filled(CopiedRow row, List<HandedFile> files) {}

  /** Is what was read at once, and after which key more is to be looked for. */
  private record Page(List<Filled> rows, Optional<RecordKey> more) {}

  /** Return how many rows were handed on. */
  long rows() {
    return rows;
  }

  void about(PersonId person) {
    tenant
        .kernel()
        .personalData()
        .forEach(
            source ->
                source.describe().stream()
                    .filter(table -> scope.others().isEmpty() || table.toldToGuardians())
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
    Optional<RecordKey> after = Optional.of(RecordKey.START);
    while (after.isPresent()) {
      RecordKey from = after.get();
      Page page = Unit.joined(tenant, unit -> read(unit, source, link, from));
      page.rows().forEach(one -> sink.take(one.row(), one.files()));
      rows += page.rows().size();
      after = page.more();
    }
  }

  private Page read(Unit unit, PersonalDataSource source, SubjectLink link, RecordKey after) {
    PersonalUnit lent = new PersonalUnit(unit.entities(), tenant.id(), scope.at());
    List<RecordKey> keys = source.locate(lent, link, after, PAGE);
    List<Filled> found =
        NonEmptyKeys.of(link, keys)
            .flatMap(some -> discreet(lent, source, some))
            .map(some -> filled(lent, source, some))
            .orElse(List.of());
    return new Page(
        found, keys.size() == PAGE ? Optional.of(keys.get(PAGE - 1)) : Optional.empty());
  }

  /** Leave out what names another guardian; what it names is asked of the rows, not the part. */
  private Optional<NonEmptyKeys> discreet(
      PersonalUnit lent, PersonalDataSource source, NonEmptyKeys keys) {
    if (scope.others().isEmpty()) {
      return Optional.of(keys);
    }
    Set<RecordKey> naming =
        DescribedRows.of(source.describe(), keys.link(), lent)
            .naming(keys, scope.others().get().ids());
    return NonEmptyKeys.of(
        keys.link(), keys.all().stream().filter(key -> !naming.contains(key)).toList());
  }

  /** Return each row with its files, and likewise files whose row tells nothing else. */
  private List<Filled> filled(PersonalUnit lent, PersonalDataSource source, NonEmptyKeys keys) {
    Map<RecordKey, List<HandedFile>> files = new HashMap<>();
    if (sink.takesFiles()
        && source instanceof PersonalFileSource keeper
        && !isDoer(source, keys.link())) {
      keeper
          .filesOf(tenant, lent, keys)
          .forEach((key, some) -> files.put(key, handed(keeper, some)));
    }
    List<Filled> found = new ArrayList<>();
    source.export(
        lent,
        keys,
        row -> {
          List<HandedFile> some = files.remove(row.key());
          found.add(filled(source, keys, row.values(), some == null ? List.of() : some));
        });
    keys.all().stream()
        .flatMap(key -> Stream.ofNullable(files.remove(key)))
        .forEach(left -> found.add(filled(source, keys, List.of(), left)));
    return found;
  }

  /** Whoever merely did something to a row, such as typing it in, is given no file of it. */
  private static boolean isDoer(PersonalDataSource source, SubjectLink link) {
    return source.describe().stream()
        .filter(table -> table.table().equals(link.table()))
        .flatMap(table -> table.personalColumns().stream())
        .anyMatch(
            one -> one.column().equals(link.column()) && one.category() == DataCategory.TRACE);
  }

  private List<HandedFile> handed(PersonalFileSource keeper, List<PersonalFile> files) {
    return files.stream()
        .map(
            file ->
                new HandedFile(
                    Keeper.part(keeper.id()), file, () -> keeper.open(tenant, file.ref())))
        .toList();
  }

  private static Filled filled(
      PersonalDataSource source, NonEmptyKeys keys, List<Value> values, List<HandedFile> files) {
    return new Filled(new CopiedRow(source.id(), keys.link().table(), values), files);
  }
}
