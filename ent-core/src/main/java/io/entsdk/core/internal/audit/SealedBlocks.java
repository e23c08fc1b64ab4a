package io.entsdk.core.internal.audit;

import io.entsdk.core.audit.SignedRoot;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Optional;

/** Reads and appends the blocks of one tenant within one unit of work. */
final class SealedBlocks {

  private static final String COLUMNS =
      "block_number, sealed_count, previous_root, tree_root, sealed_at, key_id, signature";
  private static final int LEAVES = 7;
  private static final String SEPARATOR = " ";

  private final Unit unit;
  private final int tenant;

  SealedBlocks(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  Optional<SignedRoot> last() {
    return unit
        .rows(
            """
            select %s from ent_core_audit_block where tenant = cast(?1 as int)
            order by block_number desc fetch first 1 rows only"""
                .formatted(COLUMNS),
            tenant)
        .stream()
        .map(this::root)
        .findFirst();
  }

  /** Return the roots after block {@code number}, in their order. */
  List<SignedRoot> after(long number, int most) {
    return unit
        .rows(
            """
            select %s from ent_core_audit_block
            where tenant = cast(?1 as int) and block_number > cast(?2 as bigint)
            order by block_number fetch first %d rows only"""
                .formatted(COLUMNS, most),
            tenant,
            number)
        .stream()
        .map(this::root)
        .toList();
  }

  /** Return the first block after {@code number}, with its leaves. */
  Optional<Block> next(long number) {
    return unit
        .rows(
            """
            select %s, leaves from ent_core_audit_block
            where tenant = cast(?1 as int) and block_number > cast(?2 as bigint)
            order by block_number fetch first 1 rows only"""
                .formatted(COLUMNS),
            tenant,
            number)
        .stream()
        .map(row -> new Block(root(row), List.of(row.text(LEAVES).split(SEPARATOR))))
        .findFirst();
  }

  /** Append {@code block}, unless its number is taken; say whether it was appended. */
  boolean append(Block block) {
    SignedRoot root = block.root();
    List<Column<SignedRoot>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.bigint("block_number", SignedRoot::number),
            Column.integer("sealed_count", SignedRoot::count),
            Column.text("previous_root", SignedRoot::previous),
            Column.text("tree_root", SignedRoot::tree),
            Column.bigint("sealed_at", any -> Micros.of(root.sealedAt())),
            Column.text("key_id", SignedRoot::keyId),
            Column.text("signature", SignedRoot::signature),
            Column.text("leaves", any -> String.join(SEPARATOR, block.leaves())));
    return unit.dialect()
            .insertAbsent(
                unit.entities(),
                "ent_core_audit_block",
                columns,
                List.of("tenant", "block_number"),
                List.of(root))
        == 1;
  }

  /** Return the ids of the keys that have sealed blocks. */
  List<String> keyIds() {
    return unit
        .rows(
            "select distinct key_id from ent_core_audit_block where tenant = cast(?1 as int)",
            tenant)
        .stream()
        .map(row -> row.text(0))
        .toList();
  }

  private SignedRoot root(Row row) {
    return new SignedRoot(
        unit.tenantId(),
        row.bigint(0),
        row.integer(1),
        row.text(2),
        row.text(3),
        Micros.instant(row.bigint(4)),
        row.text(5),
        row.text(6));
  }

  /** Is a root with the leaves that it seals, in their order. */
  record Block(SignedRoot root, List<String> leaves) {}
}
