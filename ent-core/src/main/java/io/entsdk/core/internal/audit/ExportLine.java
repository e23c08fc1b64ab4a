package io.entsdk.core.internal.audit;

import io.entsdk.core.TenantId;
import io.entsdk.core.audit.SignedRoot;

/**
 * Writes the lines of an export: a header, each block followed by its leaves in their order, what
 * is not sealed yet, and the counts.
 */
public final class ExportLine {

  /** Begins the first line, before the tenant. */
  static final String HEADER = "ent-audit-export/1\t";

  /** Begins a block. */
  static final String BLOCK = "B\t";

  /** Begins a sealed entry: leaf, salt, content. */
  static final String ENTRY = "E\t";

  /** Begins a sealed entry whose content is gone: leaf. */
  static final String GONE = "G\t";

  /** Begins an entry that is not sealed: salt, content. */
  static final String UNSEALED = "U\t";

  /** Begins the last line: how many blocks, leaves and unsealed entries there are. */
  static final String END = "end\t";

  private ExportLine() {}

  public static String header(TenantId tenant) {
    return HEADER + tenant.value();
  }

  public static String block(SignedRoot root) {
    return BLOCK + root.line();
  }

  public static String entry(String leaf, String salt, String content) {
    return ENTRY + leaf + "\t" + salt + "\t" + content;
  }

  public static String gone(String leaf) {
    return GONE + leaf;
  }

  public static String unsealed(String salt, String content) {
    return UNSEALED + salt + "\t" + content;
  }

  public static String end(long blocks, long leaves, long unsealed) {
    return END + blocks + "\t" + leaves + "\t" + unsealed;
  }
}
