package io.entsdk.core.internal.audit;

import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads and seals the entries of one tenant within one unit of work. */
final class StoredEntries {

  /** Stands before every id and every moment. */
  static final UUID FIRST = new UUID(0, 0);

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
    return unit.update(
        """
        merge into ent_core_audit entry
        using (select * from unnest(%s, %s) as given (id, place)) sealed
        on entry.tenant = cast(?3 as int) and entry.id = sealed.id and entry.block_number is null
        when matched then update set block_number = cast(?4 as bigint), block_position = sealed.place"""
            .formatted(
                unit.dialect().arrayOf(ColumnType.UUID, 1),
                unit.dialect().arrayOf(ColumnType.INT, 2)),
        ColumnType.UUID.toParameter(entries.stream().map(StoredEntry::id).toList()),
        ColumnType.INT.toParameter(IntStream.range(0, entries.size()).boxed().toList()),
        tenant,
        block);
  }

  private List<StoredEntry> read(String sql, Object... parameters) {
    return unit.rows(sql, parameters).stream().map(StoredEntry::new).toList();
  }
}
