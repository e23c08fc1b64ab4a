package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.shownValue;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.TiedSchools;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.PrivacyReads;
import io.entsdk.privacy.erasure.UntiedPerson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the people of a tenant who are no school's, within one unit of work. */
public final class UntiedPeople {

  private static final String SCHOOLS =
      "select id from ent_core_school where tenant = cast(?1 as int) order by id";

  private static final String PAGE =
      "select p.id, "
          + shownValue("p.first_name || ' ' || p.last_name", "p.id", DataCategory.IDENTITY)
          + " from ent_core_person p where p.tenant = cast(?1 as int) and p.id > cast(?2 as uuid) and "
          + TiedSchools.untied("p.id")
          + " order by p.id fetch first %d rows only";

  private final Unit unit;
  private final Actor actor;

  public UntiedPeople(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /**
   * Pass if {@code actor} may plan erasures in every school: whoever is nobody's is everybody's.
   */
  public void require() {
    new AccessCheck(unit).requireEach(actor, PrivacyPermissions.PLAN_ERASURE, everywhere());
  }

  public Page<UntiedPerson> list(PageRequest asked) {
    require();
    return new AccessCheck(unit)
        .requireRead(actor, PrivacyReads.UNTIED_PEOPLE, everywhere().get(0))
        .of(() -> page(asked), page -> page.items().stream().map(UntiedPerson::person).toList());
  }

  private Page<UntiedPerson> page(PageRequest asked) {
    CursorSeal seal = new CursorSeal(unit.tenant(), "untied-people");
    UUID after =
        asked.cursor().map(seal::open).map(at -> UUID.fromString(at.get(0))).orElse(new UUID(0, 0));
    List<UntiedPerson> found =
        unit
            .rows(
                readsAll(KEEPING, PAGE.formatted(asked.limit() + 1)),
                unit.tenantId().value(),
                after)
            .stream()
            .map(UntiedPeople::person)
            .toList();
    if (found.size() <= asked.limit()) {
      return new Page<>(found, null);
    }
    PersonId last = found.get(asked.limit() - 1).person();
    return new Page<>(found.subList(0, asked.limit()), seal.after(last.toString()));
  }

  private static UntiedPerson person(Row row) {
    return new UntiedPerson(
        new PersonId(row.uuid(0)), row.isNull(1) ? Optional.empty() : Optional.of(row.text(1)));
  }

  private List<Scope> everywhere() {
    List<Scope> schools =
        unit.rows(SCHOOLS, unit.tenantId().value()).stream()
            .<Scope>map(row -> new Scope.OfSchool(new SchoolId(row.uuid(0))))
            .toList();
    return schools.isEmpty() ? List.of(new Scope.OfTenant()) : schools;
  }
}
