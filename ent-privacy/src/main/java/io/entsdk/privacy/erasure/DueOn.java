package io.entsdk.privacy.erasure;

import io.entsdk.core.directory.SchoolId;
import java.time.LocalDate;

/**
 * Selects everybody of a school whose account is due on a day; nothing of anybody goes before.
 *
 * @param day a calendar day of the school; one to come leaves time for the approval and for those
 *     who are to be spared
 */
public record DueOn(SchoolId school, LocalDate day) {

  public static DueOn of(SchoolId school, LocalDate day) {
    return new DueOn(school, day);
  }
}
