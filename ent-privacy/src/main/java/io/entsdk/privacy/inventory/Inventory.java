package io.entsdk.privacy.inventory;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.BareForeignKey;
import io.entsdk.core.internal.persistence.ForeignKey;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.internal.LiveSchema;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.internal.sweep.BareSweep;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;

/** Tells what the jars and the vendor's parts declare that they keep, and whether it is so. */
public final class Inventory {

  private final Tenant tenant;
  private final RetentionRules rules;

  public Inventory(Tenant tenant, RetentionRules rules) {
    this.tenant = tenant;
    this.rules = rules;
  }

  /**
   * Return everything declared, with the rows that the tenant of {@code school} keeps.
   *
   * <p>One unit of work: a statement for the schema and one for each table, which walks the
   * tenant's rows along the primary key. For a person who asks, not for each page view.
   */
  public InventoryReport read(SchoolId school, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, PrivacyPermissions.READ_INVENTORY, new Scope.OfSchool(school));
          Declarations declared = Declarations.of(unit.kernel());
          LiveSchema live = LiveSchema.read(unit, declared.tableNames());
          List<KeptTable> tables =
              declared.tables().stream()
                  .map(table -> new KeptTable(table, live.count(unit, table.name())))
                  .toList();
          LocalDate today = new Known(unit).today(school);
          return new InventoryReport(
              tables, declared.stores(), RulesInForce.read(unit, rules).of(school, today));
        });
  }

  /**
   * Compare what is declared with the tables of the database, in one statement: those with the
   * prefix of a jar that is present, and those that a vendor's part declares. On PostgreSQL a
   * second one looks for foreign keys without an index, and another, where tables are swept, for
   * those to whose due rows no index leads. More is asked where rows are part of others, or where a
   * rule is named that is not given in code.
   *
   * <p>For a host's start and for tests. No row is read, so that no right is asked for.
   */
  public InventoryCheck check() {
    return Unit.joined(
        tenant,
        unit -> {
          Declarations declared = Declarations.of(unit.kernel());
          LiveSchema live = LiveSchema.read(unit, declared.tableNames());
          List<BareForeignKey> bare =
              BareForeignKey.around(unit.entities(), unit.dialect(), declared.tableNames());
          InventoryCheck found =
              new DeclarationAudit(declared, live, rules)
                  .compare(bare, BareSweep.among(unit), keys(unit, declared));
          return found.findings().stream().anyMatch(Inventory::isAboutRule)
              ? known(found, RulesInForce.read(unit, rules))
              : found;
        });
  }

  private static List<ForeignKey> keys(Unit unit, Declarations declared) {
    return TieAudit.isNeeded(declared)
        ? ForeignKey.all(unit.entities(), unit.dialect())
        : List.of();
  }

  /** Leave out what names a rule that somebody has adopted. */
  private static InventoryCheck known(InventoryCheck found, RulesInForce rules) {
    List<String> keys = rules.keys().toList();
    return new InventoryCheck(
        found.findings().stream()
            .filter(one -> !isAboutRule(one) || !keys.contains(one.detail()))
            .toList());
  }

  private static boolean isAboutRule(InventoryFinding finding) {
    return finding.kind() == InventoryFinding.Kind.RULE_UNKNOWN
        || finding.kind() == InventoryFinding.Kind.STORE_RULE_UNKNOWN;
  }
}
