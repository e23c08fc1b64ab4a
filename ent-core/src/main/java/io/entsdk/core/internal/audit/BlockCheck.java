package io.entsdk.core.internal.audit;

import io.entsdk.core.audit.AuditVerdict.Why;
import io.entsdk.core.audit.SignedRoot;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Compares the leaves of one block with what its root states. */
final class BlockCheck {

  private final SignedRoot root;
  private final MerkleTree tree = new MerkleTree();
  private int position;

  BlockCheck(SignedRoot root) {
    this.root = root;
  }

  /** Return how many leaves have come. */
  int position() {
    return position;
  }

  /** Take an entry: leaf, salt and content. */
  @Nullable Why entry(String text) {
    int salt = text.indexOf('\t');
    Leaf leaf = salt < 0 ? null : Leaf.parse(text.substring(0, salt)).orElse(null);
    if (leaf == null) {
      return Why.MALFORMED;
    }
    Why why = add(leaf);
    boolean same = leaf.commitment().equals(Leaf.commitment(text.substring(salt + 1)));
    return why == null && !same ? Why.ENTRY_CHANGED : why;
  }

  /** Take a leaf whose content is gone. */
  @Nullable Why gone(String text, LocalDate today) {
    Leaf leaf = Leaf.parse(text).orElse(null);
    if (leaf == null) {
      return Why.MALFORMED;
    }
    Why why = add(leaf);
    return why == null && leaf.erasableFrom().isAfter(today) ? Why.ENTRY_GONE : why;
  }

  /** Tell whether exactly the leaves have come that were sealed. */
  boolean isWhole() {
    return position == root.count() && position > 0 && tree.root().equals(root.tree());
  }

  private @Nullable Why add(Leaf leaf) {
    position++;
    tree.add(leaf.toString());
    return position > root.count() ? Why.ENTRIES_DIFFER : null;
  }
}
