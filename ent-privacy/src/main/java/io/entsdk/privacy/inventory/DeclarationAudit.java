package io.entsdk.privacy.inventory;

import io.entsdk.core.internal.persistence.BareForeignKey;
import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.privacy.internal.LiveSchema;
import io.entsdk.privacy.internal.sweep.BareSweep;
import io.entsdk.privacy.inventory.InventoryFinding.Kind;
import io.entsdk.privacy.retention.RetentionRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares what is declared with what is there; looks at nothing itself. */
final class DeclarationAudit {

  private final Declarations declared;
  private final LiveSchema live;
  private final RetentionRules rules;

  DeclarationAudit(Declarations declared, LiveSchema live, RetentionRules rules) {
    this.declared = declared;
    this.live = live;
    this.rules = rules;
  }

  InventoryCheck compare(List<BareForeignKey> bare, List<BareSweep> sweeps, List<ForeignKey> keys) {
    Set<String> seen = new HashSet<>();
    Stream<InventoryFinding> twice =
        declared.tables().stream()
            .filter(table -> !seen.add(table.name()))
            .map(table -> finding(Kind.TABLE_DECLARED_TWICE, table, ""));
    Stream<InventoryFinding> each = declared.tables().stream().flatMap(this::table);
    Stream<InventoryFinding> undeclared = declared.features().stream().flatMap(this::undeclared);
    Stream<InventoryFinding> unserved = bare.stream().map(this::unserved);
    Stream<InventoryFinding> walked =
        sweeps.stream()
            .map(
                one ->
                    new InventoryFinding(
                        Kind.SWEEP_INDEX_MISSING, one.source(), one.table(), one.remedy()));
    return new InventoryCheck(
        Stream.of(
                twice,
                each,
                undeclared,
                unserved,
                walked,
                TieAudit.of(declared, keys),
                schools(),
                storesWithoutRule())
            .flatMap(findings -> findings)
            .toList());
  }

  private Stream<InventoryFinding> schools() {
    SchoolWords words = SchoolWords.of(declared);
    return declared.tables().stream()
        .flatMap(
            table ->
                Stream.concat(
                    words
                        .unsaid(table.description())
                        .map(column -> finding(Kind.SCHOOL_UNDECLARED, table, column)),
                    words
                        .nowhere(table.description())
                        .map(target -> finding(Kind.SCHOOL_UNREACHED, table, target))));
  }

  private Stream<InventoryFinding> storesWithoutRule() {
    return declared.stores().stream()
        .filter(store -> rules.find(store.description().rule()).isEmpty())
        .map(
            store ->
                new InventoryFinding(
                    Kind.STORE_RULE_UNKNOWN, store.id(), "", store.description().rule()));
  }

  /** Tell it to whoever declares the rows that refer, or else those that are referred to. */
  private InventoryFinding unserved(BareForeignKey key) {
    String source =
        Stream.of(key.table(), key.parent())
            .flatMap(name -> declared.tables().stream().filter(one -> one.name().equals(name)))
            .map(DeclaredTable::source)
            .findFirst()
            .orElse("");
    return new InventoryFinding(Kind.INDEX_MISSING, source, key.table(), key.remedy());
  }

  private Stream<InventoryFinding> table(DeclaredTable table) {
    if (!live.has(table.name())) {
      return Stream.of(finding(Kind.TABLE_MISSING, table, ""));
    }
    return Stream.of(missing(table), strange(table), twice(table), withoutRule(table))
        .flatMap(findings -> findings);
  }

  private Stream<InventoryFinding> missing(DeclaredTable table) {
    Set<String> there = live.columnsOf(table.name());
    return columns(table)
        .distinct()
        .filter(Predicate.not(there::contains))
        .map(column -> finding(Kind.COLUMN_MISSING, table, column));
  }

  private Stream<InventoryFinding> strange(DeclaredTable table) {
    List<String> known = columns(table).toList();
    return live.columnsOf(table.name()).stream()
        .filter(Predicate.not(known::contains))
        .map(column -> finding(Kind.COLUMN_UNDECLARED, table, column));
  }

  private static Stream<InventoryFinding> twice(DeclaredTable table) {
    Set<String> seen = new HashSet<>();
    return columns(table)
        .filter(column -> !seen.add(column))
        .map(column -> finding(Kind.COLUMN_DECLARED_TWICE, table, column));
  }

  private Stream<InventoryFinding> withoutRule(DeclaredTable table) {
    return table.description().personalColumns().stream()
        .map(Personal::rule)
        .distinct()
        .filter(rule -> rules.find(rule).isEmpty())
        .map(rule -> finding(Kind.RULE_UNKNOWN, table, rule));
  }

  private Stream<InventoryFinding> undeclared(String feature) {
    String prefix = "ent_" + feature + "_";
    List<String> known = declared.tableNames();
    return live.tables().stream()
        .filter(table -> table.startsWith(prefix) && !known.contains(table))
        .filter(table -> !isHistory(table.substring(prefix.length())))
        .map(table -> new InventoryFinding(Kind.TABLE_UNDECLARED, "ent-" + feature, table, ""));
  }

  /** Tell whether a table without its prefix is the host's record of the migrations that it ran. */
  private static boolean isHistory(String name) {
    return name.equals("history") || name.equals("schema_history");
  }

  private static Stream<String> columns(DeclaredTable table) {
    return table.description().columns().stream().map(ColumnDescription::column);
  }

  private static InventoryFinding finding(Kind kind, DeclaredTable table, String detail) {
    return new InventoryFinding(kind, table.source(), table.name(), detail);
  }
}
