package io.entsdk.core.internal.audit;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.audit.ReaderRole;
import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads who saw a child's data, as far as a guardian may be told.
 *
 * <p>What is left out is left out here, so that neither a page nor its end depends on it: whatever
 * is confidential, every reader who ever was a guardian of the child, by name or as an agent, in
 * whatever role, and every tie that no {@link ReaderRole} names.
 */
final class JpaSightings {

  private final Unit unit;

  JpaSightings(Unit unit) {
    this.unit = unit;
  }

  /** Return reads of {@code child}, the newest first, from before {@code place}. */
  List<Seen> before(PersonId child, NewestFirst.Place place, int most) {
    List<String> told = Stream.of(ReaderRole.values()).map(role -> role.basis().name()).toList();
    return unit
        .rows(
            readsAll(
                DECIDING,
                """
            select entry.happened_at, entry.id, entry.basis, entry.purpose from (%3$s) as w (id)
            join ent_core_audit entry
              on entry.tenant = cast(?1 as int) and entry.subject_id = w.id
            where (entry.happened_at, entry.id) < (cast(?3 as bigint), cast(?4 as uuid))
              and entry.outcome = 'READ' and entry.telling = 'TOLD'
              and entry.basis in (select given.basis from unnest(%1$s) as given (basis))
              and not exists (select 1 from (values (1)) as one (n) %7$s
                join ent_core_guardianship link
                  on link.tenant = entry.tenant and link.child_id = %8$s
                where %4$s = %5$s)
              and not exists (select 1 from (values (1)) as one (n) %7$s
                join ent_core_custody held
                  on held.tenant = entry.tenant and held.child_id = %8$s
                join ent_core_agent agent on agent.tenant = held.tenant
                  and agent.organisation_id = held.organisation_id
                where %6$s = %5$s)
            order by entry.happened_at desc, entry.id desc fetch first %2$d rows only"""
                    .formatted(
                        unit.dialect().arrayOf(ColumnType.TEXT, 5),
                        most,
                        IdentitySql.idsOf("select cast(?2 as uuid)"),
                        IdentitySql.personOf("link.guardian_id"),
                        IdentitySql.personOf("entry.actor_id"),
                        IdentitySql.personOf("agent.person_id"),
                        IdentitySql.spreading("entry.subject_id", "child"),
                        IdentitySql.spread("entry.subject_id", "child"))),
            unit.tenantId().value(),
            child.value(),
            place.at(),
            place.id(),
            ColumnType.TEXT.toParameter(told))
        .stream()
        .map(Seen::of)
        .toList();
  }

  /** Is one read, with its place in the list. */
  record Seen(NewestFirst.Place place, ReaderRole role, String purpose) {

    static Seen of(Row row) {
      ReaderRole role = ReaderRole.of(row.text(2)).orElseThrow();
      return new Seen(new NewestFirst.Place(row.bigint(0), row.uuid(1)), role, row.text(3));
    }
  }
}
