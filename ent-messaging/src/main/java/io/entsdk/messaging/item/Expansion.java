package io.entsdk.messaging.item;

import java.util.List;

/**
 * Tells its author how far an item has come that is for more people than one unit of work takes.
 *
 * @param addressed how many people it is addressed to so far
 * @param excluded those it leaves out so far, and as much of the reason as may be told
 * @param because the code of why it was stopped, such as {@code access-denied}; empty unless it was
 */
public record Expansion(
    ItemId item, Stage stage, long addressed, List<Excluded> excluded, String because) {

  /** Says what is being done. */
  public enum Stage {
    /** Its people are found and decided about; nobody is shown it. */
    FILLING,
    /** All are found; each is shown it from their own hour on. */
    SHOWING,
    /** Nothing is left to do. */
    DONE,
    /** It was given up, and is shown to nobody more. */
    STOPPED
  }

  public Expansion {
    excluded = List.copyOf(excluded);
  }
}
