package io.entsdk.core.roster;

import java.util.List;
import java.util.Locale;

/**
 * Something a source said that could not be used, where it is, and why.
 *
 * <p>At most one rejection of extent {@link Extent#LINE} per line: the first fault met. Holds no
 * name and no value of the cell, so that it may be stored, logged and shown.
 *
 * @param column from 1; 0 if the whole line or file is meant
 * @param details the arguments that {@link RejectionReason} names, in its order
 */
public record Rejection(
    Origin origin, int column, Extent extent, RejectionReason reason, List<String> details) {

  public Rejection {
    details = List.copyOf(details);
  }

  /** Return the rejection of the file of {@code origin}. */
  public static Rejection ofFile(Origin origin, RejectionReason reason, List<String> details) {
    return new Rejection(origin, 0, Extent.FILE, reason, details);
  }

  /** Return a sentence for the person who can mend the file: where, what is wrong, what to do. */
  public String message(Locale locale) {
    return RosterTexts.in(locale).at(origin, column, "rejection." + reason.name(), details);
  }
}
