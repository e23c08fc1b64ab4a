package io.entsdk.core.internal.onde;

import io.entsdk.core.roster.RosterSink;

/** One of the three kinds of file, for the reading of one file. */
interface FileKind {

  Layout layout();

  /**
   * Tell {@code sink} what {@code row} says: one record or one skipped line, with the rejected
   * parts before it.
   *
   * @throws Refusal if the whole line is lost
   */
  void read(DataRow row, RosterSink sink) throws Refusal;
}
