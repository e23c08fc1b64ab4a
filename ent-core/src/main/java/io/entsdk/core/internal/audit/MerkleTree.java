package io.entsdk.core.internal.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Grows the hash tree of RFC 6962, 2.1, leaf by leaf, in memory that grows with the tree's height
 * alone.
 *
 * <p>Leaves and nodes are hashed under different first bytes, so that no node passes for a leaf.
 */
public final class MerkleTree {

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private final Deque<Subtree> complete = new ArrayDeque<>();

  public void add(String leaf) {
    byte[] hash = Sha256.of(LEAF, leaf.getBytes(StandardCharsets.UTF_8));
    int height = 0;
    while (!complete.isEmpty() && complete.element().height() == height) {
      hash = Sha256.of(NODE, complete.pop().hash(), hash);
      height++;
    }
    complete.push(new Subtree(height, hash));
  }

  /** Return the root over all leaves so far, of which there is at least one. */
  public String root() {
    byte[] hash = null;
    for (Subtree subtree : complete) {
      hash = hash == null ? subtree.hash() : Sha256.of(NODE, subtree.hash(), hash);
    }
    if (hash == null) {
      throw new IllegalStateException("A tree without leaves has no root");
    }
    return Sha256.text(hash);
  }

  /** Is a full binary tree over {@code 2^height} leaves. */
  private record Subtree(int height, byte[] hash) {}
}
