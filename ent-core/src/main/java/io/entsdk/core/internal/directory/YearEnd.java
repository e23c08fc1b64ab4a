package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolYear;
import java.util.UUID;

/**
 * Says up to whom the end of a school year was told.
 *
 * @param year the oldest year of the school that is not told to everybody
 * @param toldTo the last person, in the order of their ids, to whom it was told
 */
record YearEnd(SchoolId school, SchoolYear year, UUID toldTo) {

  /** Comes before everybody. */
  static final UUID NOBODY = new UUID(0, 0);
}
