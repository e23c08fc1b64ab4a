package io.entsdk.core.internal.audit;

import io.entsdk.core.TenantId;
import io.entsdk.core.audit.AuditVerdict;
import io.entsdk.core.audit.AuditVerdict.Broken;
import io.entsdk.core.audit.AuditVerdict.Intact;
import io.entsdk.core.audit.AuditVerdict.Where;
import io.entsdk.core.audit.AuditVerdict.Why;
import io.entsdk.core.audit.SignedRoot;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Follows an export line by line and stops at the first contradiction. */
public final class ChainCheck {

  private final RootCheck roots;
  private final LocalDate today;
  private @Nullable TenantId tenant;
  private @Nullable BlockCheck open;
  private @Nullable Broken broken;
  private boolean ended;
  private long line;
  private long leaves;
  private long erased;
  private long unsealed;

  /**
   * Begin before the first line.
   *
   * @param keys answers null for an id that nobody vouches for
   */
  public ChainCheck(
      Function<String, @Nullable PublicKey> keys,
      Collection<SignedRoot> witnessed,
      LocalDate today) {
    this.roots = new RootCheck(keys, witnessed);
    this.today = today;
  }

  /**
   * Take the next line, and tell whether another one makes sense; after that, lines are nothing.
   */
  public boolean accept(String text) {
    if (broken != null) {
      return false;
    }
    line++;
    Why why = tenant == null ? header(text) : next(text);
    return why == null || stop(why);
  }

  /** End with {@code why} at the current line; false, for there is no going on. */
  public boolean stop(Why why) {
    broken = here(why);
    return false;
  }

  /** Return the verdict; the lines that came are all that there is. */
  public AuditVerdict verdict() {
    if (broken != null) {
      return broken;
    }
    if (tenant == null) {
      return here(Why.NOT_AN_EXPORT);
    }
    if (!ended) {
      return here(Why.CUT_SHORT);
    }
    return roots.isTailMissing(tenant)
        ? here(Why.TAIL_MISSING)
        : new Intact(tenant, roots.number(), leaves, erased, unsealed);
  }

  private Broken here(Why why) {
    int entry = open == null ? 0 : open.position();
    return new Broken(new Where(Math.max(line, 1), roots.number(), entry), why);
  }

  private @Nullable Why header(String text) {
    if (!text.matches(ExportLine.HEADER + "[1-9]\\d{0,9}")) {
      return Why.NOT_AN_EXPORT;
    }
    try {
      tenant = TenantId.of(Integer.parseInt(text.substring(ExportLine.HEADER.length())));
      return null;
    } catch (NumberFormatException e) {
      return Why.NOT_AN_EXPORT;
    }
  }

  private @Nullable Why next(String text) {
    if (ended) {
      return Why.MALFORMED;
    }
    if (text.startsWith(ExportLine.ENTRY) || text.startsWith(ExportLine.GONE)) {
      return leaf(text);
    }
    Why why = closed();
    if (why != null) {
      return why;
    }
    if (text.startsWith(ExportLine.BLOCK)) {
      return block(text.substring(ExportLine.BLOCK.length()));
    }
    if (text.startsWith(ExportLine.UNSEALED)) {
      unsealed++;
      return null;
    }
    return end(text);
  }

  private @Nullable Why leaf(String text) {
    if (open == null) {
      return Why.ENTRIES_DIFFER;
    }
    leaves++;
    if (text.startsWith(ExportLine.GONE)) {
      erased++;
      return open.gone(text.substring(ExportLine.GONE.length()), today);
    }
    return open.entry(text.substring(ExportLine.ENTRY.length()));
  }

  /** Judge the block whose leaves have come to their end. */
  private @Nullable Why closed() {
    Why why = open == null || open.isWhole() ? null : Why.ENTRIES_DIFFER;
    if (why == null) {
      open = null;
    }
    return why;
  }

  private @Nullable Why block(String text) {
    SignedRoot root = SignedRoot.parse(text).orElse(null);
    if (root == null) {
      return Why.MALFORMED;
    }
    if (unsealed > 0 || !root.tenant().equals(tenant)) {
      return Why.OUT_OF_ORDER;
    }
    Why why = roots.follow(root);
    open = new BlockCheck(root);
    return why;
  }

  private @Nullable Why end(String text) {
    if (!text.startsWith(ExportLine.END)) {
      return Why.MALFORMED;
    }
    ended = true;
    boolean counted = text.equals(ExportLine.end(roots.number(), leaves, unsealed));
    return counted ? null : Why.MISCOUNTED;
  }
}
