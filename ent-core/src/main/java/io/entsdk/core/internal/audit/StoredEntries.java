package io.entsdk.core.internal.audit;

import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads and seals the entries of one tenant within one unit of work. */
final class StoredEntries {

  /** Stands before every id and every moment. */
  static final UUID FIRST = new UUID(0, 0);

  private static final String SEAL_ON_H2 =
      """
      merge into ent_core_audit entry
      using (select * from unnest(cast(?3 as uuid array)) with ordinality as given (id, place)) sealed
      on entry.tenant = cast(?1 as int) and entry.id = sealed.id and entry.block_number is null
      when matched then update set block_number = cast(?2 as bigint), block_position = sealed.place - 1""";

  /**
   * Joins nothing, and bounds the ids although the array names them: a planner without statistics
   * compares each of the thousand with everything that waits.
   */
  private static final String SEAL_ON_POSTGRESQL =
      """
      update ent_core_audit set block_number = cast(?2 as bigint),
        block_position = array_position((select cast(?3 as uuid array)), id) - 1
      where tenant = cast(?1 as int) and block_number is null
        and id >= cast(?4 as uuid) and id <= cast(?5 as uuid)
        and id = any(cast((select cast(?3 as uuid array)) as uuid array))""";

  /** The order of PostgreSQL, which is not the one of {@link UUID#compareTo}. */
  private static final Comparator<UUID> AS_TEXT = Comparator.comparing(UUID::toString);

  private final Unit unit;
  private final int tenant;

  StoredEntries(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  /** Return the next entries after {@code after}, by id, that no block has sealed. */
  List<StoredEntry> unsealed(UUID after, int most) {
    return read(
        """
        select %s from ent_core_audit
        where tenant = cast(?1 as int) and block_number is null and id > cast(?2 as uuid)
        order by id fetch first %d rows only"""
            .formatted(StoredEntry.COLUMNS, most),
        tenant,
        after);
  }

  /** Return what is left of the entries of a block, in the order in which it sealed them. */
  List<StoredEntry> of(long block) {
    return read(
        """
        select %s from ent_core_audit
        where tenant = cast(?1 as int) and block_number = cast(?2 as bigint)
        order by block_position"""
            .formatted(StoredEntry.COLUMNS),
        tenant,
        block);
  }

  /** Return entries, the newest first, from before {@code place}. */
  List<StoredEntry> before(NewestFirst.Place place, int most) {
    return read(
        """
        select %s from ent_core_audit
        where tenant = cast(?1 as int) and (happened_at, id) < (cast(?2 as bigint), cast(?3 as uuid))
        order by happened_at desc, id desc fetch first %d rows only"""
            .formatted(StoredEntry.COLUMNS, most),
        tenant,
        place.at(),
        place.id());
  }

  /** Give {@code entries} their places in {@code block}; return how many had none yet. */
  int seal(long block, List<StoredEntry> entries) {
    List<UUID> ids = entries.stream().map(StoredEntry::id).toList();
    Object given = ColumnType.UUID.toParameter(ids);
    return switch (unit.dialect()) {
      case H2 -> unit.update(SEAL_ON_H2, tenant, block, given);
      case POSTGRESQL ->
          unit.update(
              SEAL_ON_POSTGRESQL,
              tenant,
              block,
              given,
              Collections.min(ids, AS_TEXT),
              Collections.max(ids, AS_TEXT));
    };
  }

  private List<StoredEntry> read(String sql, Object... parameters) {
    return unit.rows(sql, parameters).stream().map(StoredEntry::new).toList();
  }
}
