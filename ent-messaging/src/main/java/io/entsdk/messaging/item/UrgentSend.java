package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;

/**
 * States that somebody has passed the hours of families. Prints without the words.
 *
 * @param sender who did; {@link PersonId#GONE} once that person was erased
 * @param recipients how many people it was shown to at once
 */
public record UrgentSend(
    ItemId item, PersonId sender, Instant at, Urgency urgency, int recipients) {}
