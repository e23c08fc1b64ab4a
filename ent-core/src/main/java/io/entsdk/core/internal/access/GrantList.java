package io.entsdk.core.internal.access;

import static io.entsdk.core.personal.DataCategory.SCHOOLING;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.Grant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the grants of a school, page by page. */
public final class GrantList {

  private static final String PAGE =
      "select "
          + WholeGrant.COLUMNS
          + """
             from ent_core_grant g
            where g.tenant = cast(?1 as int) and g.school_id = cast(?2 as uuid)
              and g.id > cast(?3 as uuid) and %s
            order by g.id limit cast(?4 as int)"""
              .formatted(shown("g.person_id", SCHOOLING));

  private final Unit unit;

  public GrantList(Unit unit) {
    this.unit = unit;
  }

  public Page<Grant> of(SchoolId school, int max, @Nullable Cursor after, Actor actor) {
    int size = PageSize.of(max);
    new AccessCheck(unit).require(actor, AccessPermissions.READ_RIGHTS, new Scope.OfSchool(school));
    CursorSeal seal = new CursorSeal(unit.tenant(), "grants/" + school);
    String from = after == null ? new Scope.OfTenant().id().toString() : seal.open(after).get(0);
    List<Grant> found =
        unit.rows(PAGE, unit.tenantId().value(), school.value(), from, size + 1).stream()
            .map(WholeGrant::read)
            .toList();
    if (found.size() <= size) {
      return new Page<>(found, null);
    }
    List<Grant> page = found.subList(0, size);
    return new Page<>(page, seal.after(page.get(size - 1).id().toString()));
  }
}
