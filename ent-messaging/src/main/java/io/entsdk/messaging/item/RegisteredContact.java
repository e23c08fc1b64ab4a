package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;

/**
 * States that an adult of the school wrote to one pupil alone: who, to whom and when, and nothing
 * of what was said.
 *
 * @param adult {@link PersonId#GONE} once that person was erased
 */
public record RegisteredContact(ItemId item, PersonId adult, PersonId pupil, Instant at) {}
