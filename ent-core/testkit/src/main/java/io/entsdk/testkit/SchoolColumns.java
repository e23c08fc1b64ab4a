package io.entsdk.testkit;

import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.SchoolPath;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.TableDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what every part says of schools against its columns and its foreign keys. */
final class SchoolColumns {

  private static final String SCHOOLS = "ent_core_school";

  private final Ent ent;
  private final Map<String, TableDescription> tables;
  private final List<String> findings = new ArrayList<>();

  SchoolColumns(Ent ent) {
    this.ent = ent;
    this.tables =
        ent.runtime()
            .kernel()
            .personalData()
            .flatMap(source -> source.describe().stream())
            .collect(Collectors.toMap(TableDescription::table, Function.identity()));
  }

  /** Return every place at which the school of a row is not said. */
  List<String> findings() {
    tables.values().forEach(this::names);
    Unit.joined(ent.tenant(), unit -> ForeignKey.all(unit.entities(), unit.dialect()))
        .forEach(this::key);
    return findings;
  }

  /** Whatever is named like a school is one, and what is said leads to one. */
  private void names(TableDescription table) {
    List<String> said = table.schools().columns();
    table.columns().stream()
        .map(ColumnDescription::column)
        .filter(column -> column.endsWith("school_id") && !said.contains(column))
        .forEach(column -> findings.add(table.table() + "." + column + " says nothing"));
    if (table.schools().link().isPresent() && !belongs(table.table())) {
      findings.add(table.table() + " leads nowhere");
    }
    List<String> columns = table.columns().stream().map(ColumnDescription::column).toList();
    if (belongs(table.table())
        && !columns.containsAll(table.key().stream().map(KeyColumn::column).toList())) {
      findings.add(table.table() + " has another key than it says");
    }
  }

  /** Whatever refers to a school says so, and what refers to a row of a school belongs to one. */
  private void key(ForeignKey key) {
    TableDescription table = tables.get(key.table());
    if (table == null || !tables.containsKey(key.parent())) {
      return;
    }
    if (key.parent().equals(SCHOOLS)
        && key.columns().stream()
            .noneMatch(pair -> table.schools().columns().contains(pair.column()))) {
      findings.add(key.table() + " refers to schools and does not say how");
    }
    if (belongs(key.parent()) && !belongs(key.table())) {
      findings.add(key.table() + " refers to " + key.parent() + " and belongs to no school");
    }
  }

  private boolean belongs(String table) {
    return SchoolPath.of(tables, table).isPresent();
  }
}
