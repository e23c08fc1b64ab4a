package io.entsdk.core.spi;

import io.entsdk.core.roster.RosterSink;
import java.io.IOException;
import java.time.LocalDate;

/**
 * Turns an outside source into roster records.
 *
 * <p>Each line of data goes to the sink exactly once: as a record, a rejection of extent LINE, or a
 * skipped line. Pupils come before the guardians who name them. Reading the same source twice says
 * the same.
 */
public interface RosterSource {

  /** Return the stable, unique key of this kind of source, such as {@code onde}. */
  String id();

  /**
   * Tell {@code sink} all that the source holds, judging ages on {@code day}, a day of the school's
   * calendar.
   *
   * <p>Never throws because of what the data contain, only because they cannot be read. Memory
   * stays bounded whatever the length of a line.
   */
  void read(LocalDate day, RosterSink sink) throws IOException;
}
