package io.entsdk.auth.pupil;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Holds one document's worth of secrets, cards or stories, for one renderer and once.
 *
 * <p>It is wiped when the renderer is done, whether it returned or threw. What was issued stays
 * issued: nothing brings it back but issuing again.
 *
 * <p>Render after the transaction that issued is committed. A sheet that was printed in one that
 * then rolls back holds cards that are on nobody's file and open nothing.
 *
 * @param <L> the lines
 */
public final class Sheet<L extends SheetLine> implements AutoCloseable {

  private final List<L> lines;
  private final AtomicBoolean rendering;
  private boolean spent;

  Sheet(List<L> lines, AtomicBoolean rendering) {
    this.lines = List.copyOf(lines);
    this.rendering = rendering;
  }

  /** Return a sheet of its own, beside which no other is rendered. */
  static <L extends SheetLine> Sheet<L> of(List<L> lines) {
    return new Sheet<>(lines, new AtomicBoolean());
  }

  /** Return how many lines it has, or had. */
  public int size() {
    return lines.size();
  }

  /**
   * Return what {@code renderer} makes of the lines, in the order of the pupils' names.
   *
   * @throws IllegalStateException if this was rendered or closed before, or is asked for while the
   *     other document of the same issue is being rendered: no renderer gets both
   */
  public <T, X extends Exception> T render(SheetRenderer<L, T, X> renderer) throws X {
    if (spent || !rendering.compareAndSet(false, true)) {
      throw new IllegalStateException(
          spent
              ? "This sheet is shown once; issue again"
              : "Cards and stories are two documents: render one after the other");
    }
    try {
      return renderer.render(lines);
    } finally {
      close();
      rendering.set(false);
    }
  }

  @Override
  public void close() {
    spent = true;
    lines.forEach(SheetLine::wipe);
  }

  @Override
  public String toString() {
    return "Sheet[" + lines.size() + " lines]";
  }
}
