package io.entsdk.core.internal.access;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.RuntimeCheck;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.PermissionCatalogue;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Sql;
import io.entsdk.core.internal.persistence.Unit;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds grants that give less than they were meant to, because what they name is gone. */
public final class GrantFindings {

  private static final String AREA = "rights";

  private static final String LIVE =
      """
      select g.kind, g.code, r.permissions, count(*) from ent_core_grant g
      left join ent_core_role r
        on r.tenant = g.tenant and r.code = g.code and g.kind = 'ROLE' and r.retired_at is null
      where %s and g.ended_at is null
      group by g.kind, g.code, r.permissions order by g.kind, g.code""";

  private static final String OF_SCHOOL =
      readsAll(
          COUNTING,
          LIVE.formatted("g.tenant = cast(?1 as int) and g.school_id = cast(?2 as uuid)"));

  /** The runtime has no tenant: it counts over all of them, by code alone. */
  private static final String EVERYWHERE = readsAll(COUNTING, LIVE.formatted("1 = 1"));

  private final Unit unit;

  public GrantFindings(Unit unit) {
    this.unit = unit;
  }

  public RuntimeCheck of(SchoolId school, Actor actor) {
    new AccessCheck(unit).require(actor, AccessPermissions.READ_RIGHTS, new Scope.OfSchool(school));
    List<Row> rows = unit.rows(OF_SCHOOL, unit.tenantId().value(), school.value());
    return new RuntimeCheck(findings(rows, unit.kernel().permissions()));
  }

  /** Return what is found over all tenants, for whoever starts the runtime. */
  public static List<Finding> everywhere(EntityManager entities, PermissionCatalogue declared) {
    return findings(Sql.rows(entities, EVERYWHERE), declared);
  }

  private static List<Finding> findings(List<Row> rows, PermissionCatalogue declared) {
    List<Finding> findings = new ArrayList<>();
    rows.forEach(row -> finding(row, declared).ifPresent(findings::add));
    if (findings.isEmpty()) {
      findings.add(new Finding(Level.OK, AREA, "every grant names what is declared"));
    }
    return findings;
  }

  private static Optional<Finding> finding(Row row, PermissionCatalogue declared) {
    Right what = GrantFacts.rightIn(row, 0);
    String stored = row.isNull(2) ? "" : row.text(2);
    RoleBook book = new RoleBook(declared);
    Set<String> held = book.permissionsOf(what, stored);
    if (held.isEmpty()) {
      return Optional.of(
          warning(
              "%d grants of %s give nothing: nobody declares it; declare it or end them",
              row, what.code()));
    }
    Set<String> gone = new TreeSet<>(RoleBook.codes(stored));
    gone.removeAll(held);
    return gone.isEmpty()
        ? Optional.empty()
        : Optional.of(
            warning("%d grants of %s give less: nobody declares " + gone, row, what.code()));
  }

  private static Finding warning(String sentence, Row row, String code) {
    return new Finding(Level.WARNING, AREA, sentence.formatted(row.bigint(3), code));
  }
}
