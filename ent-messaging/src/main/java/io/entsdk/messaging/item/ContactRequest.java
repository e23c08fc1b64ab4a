package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;

/**
 * Is the wish of somebody to write, who has to ask first. Of what was written nothing is shown
 * before it is accepted.
 *
 * @param item the letter that waits
 * @param from who wrote it; {@link PersonId#GONE} once that person was erased
 * @param school in the name of which school
 * @param lapsesAt the first moment at which it can be accepted no more
 */
public record ContactRequest(
    ItemId item, PersonId from, SchoolId school, Instant askedAt, Instant lapsesAt) {}
