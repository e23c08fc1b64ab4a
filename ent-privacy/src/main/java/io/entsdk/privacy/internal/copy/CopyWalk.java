package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.DescribedRows;
import io.entsdk.core.personal.ColumnDescription.Personal;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Walks through every table of every part, and hands on what a copy may hold. */
final class CopyWalk {

  private static final int PAGE = NonEmptyKeys.MOST;

  private final Unit unit;
  private final PersonalUnit lent;
  private final Optional<OtherGuardians> others;
  private final RowSink sink;
  private long rows;

  CopyWalk(Unit unit, Optional<OtherGuardians> others, RowSink sink) {
    this.unit = unit;
    this.lent = new PersonalUnit(unit.entities(), unit.tenantId(), unit.now());
    this.others = others;
    this.sink = sink;
  }

  /** Return how many rows were handed on. */
  long rows() {
    return rows;
  }

  void about(PersonId person) {
    unit.kernel()
        .personalData()
        .forEach(
            source ->
                source.describe().stream()
                    .filter(table -> others.isEmpty() || table.toldToGuardians())
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
    RecordKey after = RecordKey.START;
    boolean more = true;
    while (more) {
      List<RecordKey> keys = source.locate(lent, link, after, PAGE);
      NonEmptyKeys.of(link, keys)
          .flatMap(some -> discreet(source, some))
          .ifPresent(some -> page(source, some));
      more = keys.size() == PAGE;
      after = more ? keys.get(keys.size() - 1) : after;
    }
  }

  /** Leave out what names another guardian; what it names is asked of the rows, not the part. */
  private Optional<NonEmptyKeys> discreet(PersonalDataSource source, NonEmptyKeys keys) {
    if (others.isEmpty()) {
      return Optional.of(keys);
    }
    Set<RecordKey> naming =
        DescribedRows.of(source.describe(), keys.link(), lent).naming(keys, others.get().ids());
    return NonEmptyKeys.of(
        keys.link(), keys.all().stream().filter(key -> !naming.contains(key)).toList());
  }

  /** Hand on each row with its files, and likewise files whose row tells nothing else. */
  private void page(PersonalDataSource source, NonEmptyKeys keys) {
    Map<RecordKey, List<HandedFile>> files = new HashMap<>();
    if (sink.takesFiles() && source instanceof PersonalFileSource keeper) {
      keeper
          .filesOf(unit.tenant(), lent, keys)
          .forEach((key, some) -> files.put(key, handed(keeper, some)));
    }
    source.export(
        lent,
        keys,
        row -> {
          List<HandedFile> some = files.remove(row.key());
          hand(source, keys, row.values(), some == null ? List.of() : some);
        });
    keys.all().stream()
        .flatMap(key -> Stream.ofNullable(files.remove(key)))
        .forEach(left -> hand(source, keys, List.of(), left));
  }

  private List<HandedFile> handed(PersonalFileSource keeper, List<PersonalFile> files) {
    Tenant tenant = unit.tenant();
    return files.stream()
        .map(file -> new HandedFile(keeper.id(), file, () -> keeper.open(tenant, file.ref())))
        .toList();
  }

  private void hand(
      PersonalDataSource source, NonEmptyKeys keys, List<Value> values, List<HandedFile> files) {
    rows++;
    sink.take(new CopiedRow(source.id(), keys.link().table(), values), files);
  }
}
