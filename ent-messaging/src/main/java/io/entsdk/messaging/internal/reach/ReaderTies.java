package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.reach.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says what decides what a reader is shown today: the children of whom the reader is told, the
 * teams that the reader writes for, and whether anything whose hour has come waits to be decided
 * once more. All of it in one statement, for every page begins with it.
 */
public final class ReaderTies {

  /** One row where something waits, with neither a child nor a team. */
  private static final String WAITS =
      """
      (select cast(null as uuid), cast('UTC' as varchar), cast(?2 as uuid), cast(null as uuid),
        cast(null as varchar), cast(null as varchar), cast(null as boolean), cast(null as date),
        cast(null as date), cast(null as uuid)
      from ent_messaging_delivery d
      where d.tenant = cast(?1 as int) and d.person_id = cast(?2 as uuid)
        and d.waits and d.withdrawn_at is null and d.release_at <= cast(?3 as bigint)
      fetch first 1 rows only)""";

  private static final String TIES =
      readsAll(
          DECIDING, String.join("\nunion all\n", OwnChildren.SELECT, HeldMandates.TEAMS, WAITS));

  private final OwnChildren children;
  private final Set<TeamId> teams;
  private final boolean waits;

  /** Look what ties {@code reader}, who acts in the hat {@code worn}, to others. */
  public ReaderTies(Unit unit, PersonId reader, Optional<Hat> worn) {
    List<Row> rows =
        unit.rows(TIES, unit.tenantId().value(), reader.value(), Micros.of(unit.now()));
    this.children =
        new OwnChildren(unit, reader, worn, rows.stream().filter(row -> !row.isNull(0)).toList());
    List<Row> others = rows.stream().filter(row -> row.isNull(0)).toList();
    this.teams = new HeldMandates(unit).teams(others.stream().filter(row -> !row.isNull(3)));
    this.waits = others.stream().anyMatch(row -> row.isNull(3));
  }

  public OwnChildren children() {
    return children;
  }

  public Set<TeamId> teams() {
    return teams;
  }

  /** Tell whether something whose hour has come is to be decided once more before it is shown. */
  public boolean waits() {
    return waits;
  }
}
