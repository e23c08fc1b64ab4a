package io.entsdk.privacy.retention;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Forbids to erase, from a day on; without a day of release it goes on.
 *
 * @param releasedOn the first day on which it no longer stands
 */
public record LegalHold(UUID id, LocalDate placedOn, @Nullable LocalDate releasedOn) {

  public boolean standsOn(LocalDate day) {
    return !day.isBefore(placedOn) && (releasedOn == null || day.isBefore(releasedOn));
  }
}
