package io.entsdk.core.roster;

/**
 * Takes what a source says, as it is read.
 *
 * <p>Called by one thread. A source may say millions of things: a sink that keeps them must bound
 * what it keeps.
 */
public interface RosterSink {

  /** Take a line that was understood. */
  void accept(RosterRecord record);

  /** Take something that could not be used. */
  void reject(Rejection rejection);

  /** Take something left out on purpose. */
  void note(Notice notice);
}
