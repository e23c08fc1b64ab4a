package io.entsdk.privacy.internal.contribution;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.contribution.ContributionWish;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the answers about contributions, one of each giver, within one unit of work. */
final class JpaWishes {

  private static final String OF =
      "select wish from ent_privacy_contribution_wish where tenant = cast(?1 as int) and %s";

  private static final String REPLACE =
      replaces(
          """
          delete from ent_privacy_contribution_wish where tenant = cast(?1 as int)
            and person_id = cast(?2 as uuid) and answered_by = cast(?3 as uuid)""");

  private static final String REPLACE_NOBODYS =
      replaces(
          """
          delete from ent_privacy_contribution_wish where tenant = cast(?1 as int)
            and person_id = cast(?2 as uuid) and answered_by is null""");

  private final Unit unit;
  private final int tenant;

  JpaWishes(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return what was answered about whoever has {@code ids}: an objection before all else. */
  Optional<ContributionWish> of(Collection<PersonId> ids) {
    return unit
        .rows(
            readsAll(CARRYING_ON, OF.formatted(unit.dialect().among("person_id", 2))),
            tenant,
            ColumnType.UUID.toParameter(ids.stream().map(PersonId::value).toList()))
        .stream()
        .map(row -> ContributionWish.valueOf(row.text(0)))
        .max(Comparator.naturalOrder());
  }

  /** Keep an answer in the place of the giver's earlier one. */
  void answer(PersonId person, ContributionWish wish, Optional<PersonId> giver) {
    giver.ifPresentOrElse(
        one -> unit.update(REPLACE, tenant, person.value(), one.value()),
        () -> unit.update(REPLACE_NOBODYS, tenant, person.value()));
    List<Column<UUID>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", id -> id),
            Column.uuid("person_id", any -> person.value()),
            Column.text("wish", any -> wish.name()),
            Column.uuid("answered_by", any -> giver.map(PersonId::value).orElse(null)),
            Column.bigint("answered_at", any -> Micros.of(unit.now())));
    unit.insertAll("ent_privacy_contribution_wish", columns, List.of(unit.newId()));
  }
}
