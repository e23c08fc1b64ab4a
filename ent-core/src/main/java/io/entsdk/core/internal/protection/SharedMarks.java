package io.entsdk.core.internal.protection;

import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Lets what is restricted or held under one id of a person be so under all, within one unit of
 * work: the marks that every read and deletion looks up are copied, and name whose they are.
 */
public final class SharedMarks {

  private static final String SPREAD_RESTRICTED =
      """
      insert into ent_core_restricted (tenant, person_id, category, restriction_id)
      select distinct x.tenant, each.person_id, x.category, x.restriction_id
      from ent_core_identity own
      join ent_core_identity each on each.tenant = own.tenant and each.set_id = own.set_id
      join ent_core_restricted x on x.tenant = own.tenant and x.person_id = own.person_id
      where own.tenant = cast(?1 as int) and own.set_id = cast(?2 as uuid)
        and not exists (select 1 from ent_core_restricted y where y.tenant = x.tenant
          and y.person_id = each.person_id and y.category = x.category
          and y.restriction_id = x.restriction_id)""";
  private static final String SPREAD_HELD =
      """
      insert into ent_core_held (tenant, subject_id, hold_id)
      select distinct x.tenant, each.person_id, x.hold_id
      from ent_core_identity own
      join ent_core_identity each on each.tenant = own.tenant and each.set_id = own.set_id
      join ent_core_held x on x.tenant = own.tenant and x.subject_id = own.person_id
      where own.tenant = cast(?1 as int) and own.set_id = cast(?2 as uuid)
        and not exists (select 1 from ent_core_held y where y.tenant = x.tenant
          and y.subject_id = each.person_id and y.hold_id = x.hold_id)""";
  private static final String TAKE_BACK_HELD =
      replaces(
          """
          delete from ent_core_held where tenant = cast(?1 as int) and subject_id = cast(?2 as uuid)
            and hold_id in (select h.id from ent_core_hold h
              where h.tenant = cast(?1 as int) and h.subject_id <> cast(?2 as uuid)
                and h.placed_at < cast(?3 as bigint)
                and not exists (select 1 from ent_core_identity own
                  join ent_core_identity each
                    on each.tenant = own.tenant and each.set_id = own.set_id
                  where own.tenant = h.tenant and own.person_id = cast(?2 as uuid)
                    and each.person_id = h.subject_id))""");

  private final Unit unit;
  private final int tenant;

  public SharedMarks(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Let all marks of {@code person} be on each id of theirs. */
  void spreadFrom(PersonId person) {
    Identities same = new JpaIdentities(unit).of(List.of(person));
    if (!same.isEmpty()) {
      spread(same.of(person));
    }
  }

  /** Let all marks of the set that {@code stands} stands for be on each of its ids. */
  public void spread(PersonId stands) {
    unit.update(SPREAD_RESTRICTED, tenant, stands.value());
    unit.update(SPREAD_HELD, tenant, stands.value());
  }

  /**
   * Take back what {@code people} have from others who are not one with them any more, as far as it
   * was placed before {@code merged}. What was placed since stays on both until it is released or
   * lifted: nobody knows whom it was meant for.
   */
  public void takeBack(Collection<PersonId> people, Instant merged) {
    people.forEach(
        person -> unit.update(TAKE_BACK_HELD, tenant, person.value(), Micros.of(merged)));
  }
}
