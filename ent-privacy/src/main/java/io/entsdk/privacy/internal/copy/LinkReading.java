package io.entsdk.privacy.internal.copy;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.DescribedRows;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalFile;
import io.entsdk.core.personal.PersonalRecord.Value;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
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
 * Reads what one tie leads to, page by page, each in a unit of work of its own in which it is
 * decided anew what of it the copy may hold.
 */
final class LinkReading {

  private static final int PAGE = NonEmptyKeys.MOST;

  private final Tenant tenant;
  private final StandingScope scope;
  private final PersonalDataSource source;
  private final SubjectLink link;
  private final Optional<PersonalFileSource> keeper;

  LinkReading(
      Tenant tenant,
      StandingScope scope,
      PersonalDataSource source,
      SubjectLink link,
      boolean withFiles) {
    this.tenant = tenant;
    this.scope = scope;
    this.source = source;
    this.link = link;
    this.keeper =
        withFiles && source instanceof PersonalFileSource files && !isDoer()
            ? Optional.of(files)
            : Optional.empty();
  }

  /** Is a row with its files, as it is handed on. */
  record Filled(CopiedRow row, List<HandedFile> files) {}

  /** Is what was read at once, and after which key more is to be looked for. */
  record Page(List<Filled> rows, Optional<RecordKey> more) {}

  /** Return what stands after {@code after}. */
  Page page(RecordKey after) {
    return Unit.joined(
        tenant,
        unit -> {
          PersonalUnit lent = lent(unit);
          List<RecordKey> keys = source.locate(lent, link, after, PAGE);
          List<Filled> found =
              admitted(unit, keys).map(some -> filled(lent, after, some)).orElse(List.of());
          return new Page(
              found, keys.size() == PAGE ? Optional.of(keys.get(PAGE - 1)) : Optional.empty());
        });
  }

  /** Return those of {@code keys} that may be told now; nothing is asked where there are none. */
  private Optional<NonEmptyKeys> admitted(Unit unit, List<RecordKey> keys) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    CopyScope now = scope.now(unit);
    return now.ids().contains(link.subject())
        ? NonEmptyKeys.of(link, keys).flatMap(some -> discreet(lent(unit), now, some))
        : Optional.empty();
  }

  /** Leave out what names another guardian; what it names is asked of the rows, not the part. */
  private Optional<NonEmptyKeys> discreet(PersonalUnit lent, CopyScope now, NonEmptyKeys keys) {
    if (now.others().isEmpty()) {
      return Optional.of(keys);
    }
    Set<RecordKey> naming =
        DescribedRows.of(source.describe(), link, lent).naming(keys, now.others().get().ids());
    return NonEmptyKeys.of(link, keys.all().stream().filter(key -> !naming.contains(key)).toList());
  }

  /** Return each row with its files, and likewise files whose row tells nothing else. */
  private List<Filled> filled(PersonalUnit lent, RecordKey after, NonEmptyKeys keys) {
    Map<RecordKey, List<HandedFile>> files = new HashMap<>();
    keeper.ifPresent(
        part ->
            part.filesOf(tenant, lent, keys)
                .forEach((key, some) -> files.put(key, handed(part, after, key, some))));
    List<Filled> found = new ArrayList<>();
    source.export(
        lent,
        keys,
        row -> {
          List<HandedFile> some = files.remove(row.key());
          found.add(filled(row.values(), some == null ? List.of() : some));
        });
    keys.all().stream()
        .flatMap(key -> Stream.ofNullable(files.remove(key)))
        .forEach(left -> found.add(filled(List.of(), left)));
    return found;
  }

  private Filled filled(List<Value> values, List<HandedFile> files) {
    return new Filled(new CopiedRow(source.id(), link.table(), values), files);
  }

  private List<HandedFile> handed(
      PersonalFileSource part, RecordKey after, RecordKey key, List<PersonalFile> files) {
    return files.stream()
        .map(
            file ->
                new HandedFile(
                    Keeper.part(part.id()),
                    file,
                    () -> stands(part, after, key, file),
                    () -> part.open(tenant, file.ref())))
        .toList();
  }

  /** Tell whether the row is still there, may still be told, and still has {@code file}. */
  private boolean stands(
      PersonalFileSource part, RecordKey after, RecordKey key, PersonalFile file) {
    return Unit.joined(
        tenant,
        unit ->
            admitted(unit, isThere(unit, after, key) ? List.of(key) : List.of())
                .map(one -> part.filesOf(tenant, lent(unit), one))
                .map(files -> files.getOrDefault(key, List.of()))
                .orElse(List.of())
                .stream()
                .anyMatch(file::isSameAs));
  }

  /** Whatever has come before the row since it was read stands in its page, or in the next. */
  private boolean isThere(Unit unit, RecordKey after, RecordKey key) {
    Optional<RecordKey> from = Optional.of(after);
    for (int page = 0; page < 2 && from.isPresent(); page++) {
      List<RecordKey> keys = source.locate(lent(unit), link, from.get(), PAGE);
      if (keys.contains(key)) {
        return true;
      }
      from = keys.size() == PAGE ? Optional.of(keys.get(PAGE - 1)) : Optional.empty();
    }
    return false;
  }

  private PersonalUnit lent(Unit unit) {
    return new PersonalUnit(unit.entities(), tenant.id(), scope.at());
  }

  /** Whoever merely did something to a row, such as typing it in, is given no file of it. */
  private boolean isDoer() {
    return source.describe().stream()
        .filter(table -> table.table().equals(link.table()))
        .flatMap(table -> table.personalColumns().stream())
        .anyMatch(
            one -> one.column().equals(link.column()) && one.category() == DataCategory.TRACE);
  }
}
