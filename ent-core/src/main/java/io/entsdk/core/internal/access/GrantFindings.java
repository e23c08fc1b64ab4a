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
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds grants that give less than they were meant to, because what they name is gone. */
public final class GrantFindings {

  private static final String AREA = "rights";

  private static final String GIVEN =
      """
      select g.kind, g.code, r.permissions, count(*) from ent_core_grant g
      left join ent_core_role r
        on r.tenant = g.tenant and r.code = g.code and g.kind = 'ROLE' and r.retired_at is null
      where g.tenant = cast(?1 as int) and g.school_id = cast(?2 as uuid) and g.ended_at is null
      group by g.kind, g.code, r.permissions order by g.kind, g.code""";

  private final Unit unit;

  public GrantFindings(Unit unit) {
    this.unit = unit;
  }

  public RuntimeCheck of(SchoolId school, Actor actor) {
    new AccessCheck(unit).require(actor, AccessPermissions.READ_RIGHTS, new Scope.OfSchool(school));
    List<Finding> findings = new ArrayList<>();
    for (Row row : unit.rows(readsAll(COUNTING, GIVEN), unit.tenantId().value(), school.value())) {
      finding(row).ifPresent(findings::add);
    }
    if (findings.isEmpty()) {
      findings.add(new Finding(Level.OK, AREA, "every grant names what is declared"));
    }
    return new RuntimeCheck(findings);
  }

  private Optional<Finding> finding(Row row) {
    Right what = GrantFacts.rightIn(row, 0);
    String stored = row.isNull(2) ? "" : row.text(2);
    RoleBook book = new RoleBook(unit.kernel().permissions());
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
