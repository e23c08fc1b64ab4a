package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Tells who is reminded of an item on one day; asking again on that day reminds nobody twice.
 *
 * @param isNew whether nobody had asked for it on that day
 * @param waitingFor whoever has not answered now, and will be told unless that changes before, or
 *     they are not told anything by a notice
 */
public record Reminder(ItemId item, LocalDate day, boolean isNew, Set<PersonId> waitingFor) {

  public Reminder {
    waitingFor = Set.copyOf(waitingFor);
  }
}
