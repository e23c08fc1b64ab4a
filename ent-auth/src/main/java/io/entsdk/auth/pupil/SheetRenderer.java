package io.entsdk.auth.pupil;

import java.util.List;

/**
 * Makes a document of one kind of lines: of cards, or of stories.
 *
 * @param <L> the lines
 * @param <T> the document
 * @param <X> what it may fail with
 */
@FunctionalInterface
public interface SheetRenderer<L extends SheetLine, T, X extends Exception> {

  /** Return the document of {@code lines}, which are wiped once this is over. */
  T render(List<L> lines) throws X;
}
