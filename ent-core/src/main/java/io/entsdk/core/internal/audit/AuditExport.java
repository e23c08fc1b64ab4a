package io.entsdk.core.internal.audit;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.audit.SealedBlocks.Block;
import io.entsdk.core.internal.persistence.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the whole audit of a tenant as lines, one block in memory at a time, each read in a unit
 * of work of its own and handed out after it.
 */
public final class AuditExport {

  private static final int AT_A_TIME = 1_000;

  private final Tenant tenant;
  private final Consumer<String> lines;
  private long blocks;
  private long leaves;
  private long unsealed;

  public AuditExport(Tenant tenant, Consumer<String> lines) {
    this.tenant = tenant;
    this.lines = lines;
  }

  public void write() {
    lines.accept(ExportLine.header(tenant.id()));
    Optional<List<String>> next = Unit.joined(tenant, this::nextBlock);
    while (next.isPresent()) {
      next.get().forEach(lines);
      next = Unit.joined(tenant, this::nextBlock);
    }
    writeUnsealed();
    lines.accept(ExportLine.end(blocks, leaves, unsealed));
  }

  /** Say the next block as its row says it: whether it fits is the verifier's question. */
  private Optional<List<String>> nextBlock(Unit unit) {
    return new SealedBlocks(unit).next(blocks).map(block -> linesOf(unit, block));
  }

  private List<String> linesOf(Unit unit, Block block) {
    blocks = block.root().number();
    Map<Integer, StoredEntry> entries = new HashMap<>();
    new StoredEntries(unit).of(blocks).forEach(entry -> entries.put(entry.position(), entry));
    List<String> written = new ArrayList<>();
    written.add(ExportLine.block(block.root()));
    for (int place = 0; place < block.leaves().size(); place++) {
      written.add(leafLine(block.leaves().get(place), entries.remove(place)));
    }
    leaves += written.size() - 1L;
    entries.values().forEach(forged -> written.add(entryLine("-", forged)));
    return written;
  }

  private static String leafLine(String leaf, @Nullable StoredEntry entry) {
    return entry == null ? ExportLine.gone(leaf) : entryLine(leaf, entry);
  }

  private static String entryLine(String leaf, StoredEntry entry) {
    return ExportLine.entry(leaf, entry.salt(), entry.content());
  }

  private void writeUnsealed() {
    UUID after = StoredEntries.FIRST;
    List<StoredEntry> page;
    do {
      UUID from = after;
      page = Unit.joined(tenant, unit -> new StoredEntries(unit).unsealed(from, AT_A_TIME));
      page.forEach(entry -> lines.accept(ExportLine.unsealed(entry.salt(), entry.content())));
      unsealed += page.size();
      after = page.isEmpty() ? after : page.get(page.size() - 1).id();
    } while (page.size() == AT_A_TIME);
  }
}
