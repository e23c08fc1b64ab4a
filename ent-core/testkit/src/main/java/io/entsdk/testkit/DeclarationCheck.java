package io.entsdk.testkit;

import io.entsdk.core.internal.personal.EmptiedRow;
import io.entsdk.core.internal.personal.PartTies;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.testkit.PartSchema.LiveColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Holds the descriptions of a part against the live schema; every finding, not the first. */
final class DeclarationCheck {

  private final PartSchema live;
  private final List<TableDescription> described;

  DeclarationCheck(PartSchema live, List<TableDescription> described) {
    this.live = live;
    this.described = described;
  }

  Map<String, List<String>> columnsThere(String prefix) throws SQLException {
    Map<String, List<String>> there = new TreeMap<>();
    for (String table : live.tables(prefix)) {
      there.put(table, live.columnNames(table).stream().sorted().toList());
    }
    return there;
  }

  Map<String, List<String>> columnsDeclared() {
    Map<String, List<String>> declared = new TreeMap<>();
    described.forEach(
        table ->
            declared.put(
                table.table(),
                table.columns().stream().map(ColumnDescription::column).sorted().toList()));
    return declared;
  }

  /** Return the tables that name people and whose key is another than the one declared. */
  List<String> otherKeys() throws SQLException {
    List<String> others = new ArrayList<>();
    for (TableDescription table : naming()) {
      List<String> declared =
          table.sharesKey()
              ? List.of()
              : Stream.concat(Stream.of("tenant"), table.key().stream().map(KeyColumn::column))
                  .toList();
      if (!declared.equals(live.key(table.table()))) {
        others.add(table.table() + " has " + live.key(table.table()) + ", declared " + declared);
      }
    }
    return others;
  }

  /** Return the columns that name somebody who is erased from them, and that no index serves. */
  List<String> withoutIndex() throws SQLException {
    List<String> bare = new ArrayList<>();
    for (TableDescription table : naming()) {
      List<String> served = live.secondColumns(table.table());
      table.ties().stream()
          .filter(tie -> tie.erasure() != ErasureMethod.KEEP && !served.contains(led(tie)))
          .forEach(tie -> bare.add(table.table() + " (tenant, " + led(tie) + ")"));
    }
    return bare;
  }

  /** Return the first column by which a tie leads to somebody. */
  private static String led(SubjectTie tie) {
    return tie.path().map(path -> path.up().columns().get(0)).orElse(tie.name());
  }

  /** Return what cannot be done as it is declared. */
  List<String> impossible() throws SQLException {
    List<String> findings = new ArrayList<>();
    PartTies.wrong(described).forEach(one -> findings.add(one.table() + ": " + one.what()));
    for (TableDescription table : naming()) {
      for (SubjectTie tie : table.ties()) {
        for (Personal column : table.columnsAbout(tie.name())) {
          impossible(table, tie, column)
              .ifPresent(why -> findings.add(table.table() + "." + column.column() + " " + why));
        }
      }
    }
    return findings;
  }

  private Optional<String> impossible(TableDescription table, SubjectTie tie, Personal column)
      throws SQLException {
    boolean stays = tie.erasure() != ErasureMethod.DELETE_ROW;
    if (column.erasure() == ErasureMethod.KEEP && column.keeping().because().isBlank()) {
      return Optional.of("is kept and does not say why: outlives()");
    }
    if (stays && column.erasure() == ErasureMethod.DELETE_ROW) {
      return Optional.of("goes with a row that stays when " + tie.name() + " is erased");
    }
    boolean withName =
        stays
            && (column.column().equals(tie.name()) || column.erasure() == ErasureMethod.REDACT)
            && tie.erasure() != ErasureMethod.KEEP;
    boolean emptied =
        (withName || goesBefore(table, column))
            && !table.terms().emptied().containsKey(column.column());
    return emptied && !mayBeNull(table, column)
        ? Optional.of("is emptied and cannot be null: let it be, or say emptied()")
        : Optional.empty();
  }

  /** Tell whether a column ends by a rule of its own while the row stays. */
  private static boolean goesBefore(TableDescription table, Personal column) {
    return table
        .terms()
        .clock()
        .filter(clock -> !clock.rule().equals(column.rule()))
        .map(any -> EmptiedRow.before(table, column.rule()).columns())
        .filter(columns -> columns.contains(column.column()))
        .isPresent();
  }

  private boolean mayBeNull(TableDescription table, Personal column) throws SQLException {
    return live.column(table.table(), column.column()).map(LiveColumn::nullable).orElse(true);
  }

  /**
   * Return the ties to a row of another table that the database does not hold: nobody would find a
   * row that has lost the one that it is part of.
   */
  List<String> looseTies() throws SQLException {
    List<String> findings = new ArrayList<>();
    for (TableDescription table : described) {
      for (SubjectTie tie : table.ties()) {
        if (tie.path().isPresent()) {
          loose(table, tie.path().get().up()).ifPresent(findings::add);
        }
      }
    }
    return findings.stream().distinct().toList();
  }

  private Optional<String> loose(TableDescription table, ParentLink up) throws SQLException {
    boolean isHeld = false;
    for (PartSchema.ForeignKey key : live.foreignKeys(table.table())) {
      isHeld |=
          described.stream()
              .filter(parent -> parent.table().equals(key.parent()))
              .anyMatch(parent -> up.equals(new ParentLink(key.parent(), columns(key, parent))));
    }
    for (String column : up.columns()) {
      if (live.column(table.table(), column).map(LiveColumn::nullable).orElse(true)) {
        return Optional.of(table.table() + "." + column + " may be null, and lead to nobody");
      }
    }
    return isHeld ? Optional.empty() : Optional.of(table.table() + " needs a foreign key to " + up);
  }

  /** Return the foreign keys to rows that are erased of which the child's table does not tell. */
  List<String> untoldParents() throws SQLException {
    List<String> findings = new ArrayList<>();
    for (TableDescription child : described) {
      for (PartSchema.ForeignKey key : live.foreignKeys(child.table())) {
        for (TableDescription parent : naming()) {
          ParentLink due = new ParentLink(key.parent(), columns(key, parent));
          if (goes(parent, key) && !child.terms().parents().contains(due)) {
            findings.add(child.table() + " needs parent: " + due);
          }
        }
      }
    }
    return findings;
  }

  private static boolean goes(TableDescription parent, PartSchema.ForeignKey key) {
    return parent.table().equals(key.parent())
        && parent.ties().stream().anyMatch(tie -> tie.erasure() == ErasureMethod.DELETE_ROW);
  }

  /** Return the columns of the child in the order of the parent's key. */
  private static List<String> columns(PartSchema.ForeignKey key, TableDescription parent) {
    Map<String, String> childOf = new TreeMap<>();
    key.columns().forEach((child, of) -> childOf.put(of, child));
    return parent.key().stream()
        .map(KeyColumn::column)
        .map(column -> childOf.getOrDefault(column, "?"))
        .toList();
  }

  private List<TableDescription> naming() {
    return described.stream().filter(table -> !table.ties().isEmpty()).toList();
  }
}
