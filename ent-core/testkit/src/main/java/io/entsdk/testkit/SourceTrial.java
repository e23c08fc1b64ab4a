package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ErasureOrder;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalRecord;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.core.spi.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls the verbs of a source as an erasure does, tie by tie, and compares with a model. */
final class SourceTrial {

  private static final int PAGE = NonEmptyKeys.MOST;

  private final Ent ent;
  private final PersonalDataSource source;

  SourceTrial(Ent ent, PersonalDataSource source) {
    this.ent = ent;
    this.source = source;
  }

  /** Does something for one tie of one table to people. */
  @FunctionalInterface
  interface EachLink {
    void at(TableDescription table, SubjectTie tie, SubjectLink link);
  }

  /** Go through all that may name {@code subject}, in the order of erasure. */
  void forEachLink(PersonId subject, EachLink work) {
    for (TableDescription table : ErasureOrder.of(source.describe())) {
      for (SubjectTie tie : table.ties()) {
        work.at(table, tie, new SubjectLink(subject, table.table(), tie.name()));
      }
    }
  }

  List<TableDescription> described() {
    return source.describe();
  }

  <T> T inUnit(Function<PersonalUnit, T> work) {
    return UnitOfWork.resourceLocal(ent.entityManagers())
        .joined(
            entities ->
                work.apply(new PersonalUnit(entities, ent.tenant().id(), ent.clock().instant())));
  }

  /** Return every key of {@code link}, found in pages of {@code size}. */
  List<RecordKey> located(SubjectLink link, int size) {
    return inUnit(
        unit -> {
          List<RecordKey> all = new ArrayList<>();
          List<RecordKey> page = source.locate(unit, link, RecordKey.START, size);
          while (!page.isEmpty()) {
            all.addAll(page);
            assertEquals(true, page.size() <= size, () -> "a page of " + link + " is too long");
            page = source.locate(unit, link, page.get(page.size() - 1), size);
          }
          return all;
        });
  }

  /** Return what a copy tells of {@code link}, as the model writes it, and of whom it is said. */
  TreeSet<String> told(SubjectLink link) {
    List<PersonalRecord> records = new ArrayList<>();
    inUnit(
        unit -> {
          NonEmptyKeys.of(link, source.locate(unit, link, RecordKey.START, PAGE))
              .ifPresent(keys -> source.export(unit, keys, records::add));
          return true;
        });
    records.forEach(record -> assertEquals(link, record.link()));
    return records.stream()
        .flatMap(
            record ->
                record.values().stream()
                    .map(
                        value ->
                            ErasureModel.cell(
                                record.key(),
                                value.column(),
                                value.category().name(),
                                value.text())))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Erase one page of {@code link} as its table declares and return what the source says. */
  int erase(SubjectLink link, SubjectTie tie, List<RecordKey> keys) {
    return NonEmptyKeys.of(link, keys)
        .map(some -> inUnit(unit -> source.erase(unit, some, tie.erasure())))
        .orElse(0);
  }

  /** Erase {@code subject} from everything, holding each count against {@code model}. */
  void erase(PersonId subject, ErasureModel model) {
    forEachLink(
        subject,
        (table, tie, link) -> {
          List<RecordKey> keys = located(link, PAGE);
          int due = model.erase(table, tie, subject);
          assertEquals(due, erase(link, tie, keys), () -> "rows said to be erased at " + link);
          if (due == keys.size() || tie.path().isPresent()) {
            assertEquals(0, erase(link, tie, keys), () -> "rows erased again at " + link);
          }
        });
  }
}
