package io.entsdk.core.audit;

import io.entsdk.core.TenantId;
import java.util.Locale;

/** Answers whether an audit is the one that was sealed. */
public sealed interface AuditVerdict {

  /**
   * Tells that every sealed entry is there, as it was and where it was.
   *
   * @param blocks how many blocks the chain has
   * @param entries how many entries they seal, erased ones included
   * @param erased how many of these have rightly lost their content: their time was over
   * @param unsealed how many entries came after the last block; nothing vouches for them yet
   */
  record Intact(TenantId tenant, long blocks, long entries, long erased, long unsealed)
      implements AuditVerdict {}

  /** Tells where the first contradiction is, and what contradicts; nothing was read beyond it. */
  record Broken(Where where, Why why) implements AuditVerdict {}

  /** Return the verdict as one sentence for a person. */
  default String explain(Locale locale) {
    AuditTexts texts = AuditTexts.in(locale);
    if (this instanceof Intact intact) {
      return texts.text(
          "INTACT", intact.blocks(), intact.entries(), intact.erased(), intact.unsealed());
    }
    Broken broken = (Broken) this;
    Where where = broken.where();
    return texts.text(
        "BROKEN", texts.text(broken.why().name()), where.block(), where.entry(), where.line());
  }

  /**
   * Names a place in an export.
   *
   * @param line counts the lines from 1 on
   * @param block the number of the block that was being read; 0 before the first
   * @param entry counts the entries of that block from 1 on; 0 for the block itself
   */
  record Where(long line, long block, int entry) {}

  /** Says what contradicts. */
  enum Why {
    /** What was read is no export of an audit, or is empty. */
    NOT_AN_EXPORT,
    /** A line is not as exports write it. */
    MALFORMED,
    /** A line is longer than any that exports write. */
    LINE_TOO_LONG,
    /** The export ends before its end. */
    CUT_SHORT,
    /** The export's own count at its end is another one. */
    MISCOUNTED,
    /** A block is missing, comes twice or comes elsewhere. */
    OUT_OF_ORDER,
    /** A block does not follow from the one before. */
    UNLINKED,
    /** No public key was given for the key that signed a block. */
    UNKNOWN_KEY,
    /** A block was not signed by the key that it names. */
    BAD_SIGNATURE,
    /** An entry is not the one that was sealed. */
    ENTRY_CHANGED,
    /** An entry's content is gone although its time is not over. */
    ENTRY_GONE,
    /** A block holds other entries, or more or fewer, than were sealed. */
    ENTRIES_DIFFER,
    /** A witness was told another root of this block. */
    WITNESS_DIFFERS,
    /** A witness was told of later blocks that are not there. */
    TAIL_MISSING
  }
}
