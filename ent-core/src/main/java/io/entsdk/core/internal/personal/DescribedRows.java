package io.entsdk.core.internal.personal;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Sql;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalRecord;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.PersonalUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Is the rows of a described table that one tie leads to one person. */
public final class DescribedRows {

  private final List<TableDescription> part;
  private final TableDescription table;
  private final SubjectTie tie;
  private final SubjectLink link;
  private final PersonalUnit unit;

  private DescribedRows(
      List<TableDescription> part, TableDescription table, SubjectLink link, PersonalUnit unit) {
    this.part = part;
    this.table = table;
    this.tie = table.tie(link.column());
    this.link = link;
    this.unit = unit;
  }

  /**
   * Return the rows of {@code link} by what {@code described} says of its table.
   *
   * @throws IllegalArgumentException if nothing is said of such a column
   */
  public static DescribedRows of(
      List<TableDescription> described, SubjectLink link, PersonalUnit unit) {
    TableDescription table =
        described.stream()
            .filter(one -> one.table().equals(link.table()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("Nobody describes a table " + link.table()));
    return new DescribedRows(described, table, link, unit);
  }

  /** Tell whether {@code source} finds its rows by what it describes, and by no verb of its own. */
  public static boolean areFoundBy(PersonalDataSource source) {
    return isOurs(
        source, "locate", PersonalUnit.class, SubjectLink.class, RecordKey.class, int.class);
  }

  /** Tell whether {@code source} erases by what it describes, and by no verb of its own. */
  public static boolean areErasedBy(PersonalDataSource source) {
    return isOurs(source, "erase", PersonalUnit.class, NonEmptyKeys.class, ErasureMethod.class);
  }

  private static boolean isOurs(PersonalDataSource source, String verb, Class<?>... parameters) {
    try {
      return source
          .getClass()
          .getMethod(verb, parameters)
          .getDeclaringClass()
          .equals(PersonalDataSource.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("A source has no verb " + verb, e);
    }
  }

  public List<RecordKey> locate(RecordKey after, int max) {
    if (max < 1 || max > NonEmptyKeys.MOST) {
      throw new IllegalArgumentException(
          "A page holds 1 to " + NonEmptyKeys.MOST + " keys, not " + max);
    }
    boolean fromStart = after.equals(RecordKey.START);
    String sql = sql().locating(fromStart, max);
    return Sql.rows(unit.entities(), sql, parameters(after.values())).stream()
        .map(row -> key(row, 0))
        .toList();
  }

  public void export(NonEmptyKeys keys, Consumer<PersonalRecord> sink) {
    List<Personal> told =
        table.columnsAbout(link.column()).stream().filter(Personal::exported).toList();
    if (told.isEmpty()) {
      return;
    }
    for (Row row : Sql.rows(unit.entities(), sql().copying(told), selecting(keys))) {
      List<PersonalRecord.Value> values = values(row, told);
      if (!values.isEmpty()) {
        sink.accept(new PersonalRecord(link, key(row, 0), values));
      }
    }
  }

  /**
   * Return those of {@code keys} whose rows name any of {@code others} beside the person of the
   * link, in whichever column.
   */
  public Set<RecordKey> naming(NonEmptyKeys keys, Collection<PersonId> others) {
    if (others.isEmpty() || !sql().mayNameOthers()) {
      return Set.of();
    }
    List<Object> parameters = new ArrayList<>(List.of(selecting(keys)));
    parameters.add(others.stream().map(one -> one.value().toString()).toArray(String[]::new));
    return Sql.rows(unit.entities(), sql().naming(), parameters.toArray()).stream()
        .map(row -> key(row, 0))
        .collect(Collectors.toSet());
  }

  public int erase(NonEmptyKeys keys, ErasureMethod effect) {
    if (!allows(effect)) {
      throw new IllegalArgumentException(
          "Column %s of %s declares %s, which does not allow %s"
              .formatted(link.column(), link.table(), tie.erasure(), effect));
    }
    return switch (effect) {
      case KEEP -> 0;
      case DELETE_ROW -> Sql.update(unit.entities(), sql().deleting(), selecting(keys));
      case UNLINK, REDACT ->
          sql()
              .emptying(effect)
              .map(sql -> Sql.update(unit.entities(), sql, selecting(keys)))
              .orElse(0);
    };
  }

  /**
   * Return how many of {@code keys}, and of the rows that are part of theirs, nobody finds any more
   * since {@code effect} was done: the row of which they were part is gone, or has lost the name
   * before they were done with.
   */
  public long lost(NonEmptyKeys keys, ErasureMethod effect) {
    return sql()
        .losing(effect)
        .map(sql -> Sql.rows(unit.entities(), sql, selecting(keys)))
        .map(rows -> rows.stream().mapToLong(row -> row.bigint(0)).sum())
        .orElse(0L);
  }

  /** What is part of a contribution goes with it, where the contributor objects. */
  private boolean allows(ErasureMethod effect) {
    return effect.mayStandFor(tie.erasure())
        || (effect == ErasureMethod.DELETE_ROW
            && SubjectWay.of(part, table, tie).contribution().isPresent());
  }

  private RowSql sql() {
    return new RowSql(part, table, tie);
  }

  private Object[] parameters(List<?> more) {
    List<Object> all = new ArrayList<>();
    all.add(unit.tenant().value());
    all.add(link.subject().value());
    all.addAll(more);
    return all.toArray();
  }

  /** Return the keys as one array a column, as a set is bound alike by every provider. */
  private Object[] selecting(NonEmptyKeys keys) {
    List<RecordKey> all = keys.all();
    return parameters(
        IntStream.range(0, table.key().size())
            .mapToObj(i -> all.stream().map(key -> key.values().get(i)).toArray(String[]::new))
            .toList());
  }

  private RecordKey key(Row row, int from) {
    return new RecordKey(
        IntStream.range(from, from + table.key().size()).mapToObj(row::text).toList());
  }

  private List<PersonalRecord.Value> values(Row row, List<Personal> told) {
    int from = table.key().size();
    return IntStream.range(0, told.size())
        .filter(i -> !row.isNull(from + i))
        .mapToObj(
            i ->
                new PersonalRecord.Value(
                    told.get(i).column(), told.get(i).category(), row.text(from + i)))
        .toList();
  }
}
