package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;

/**
 * States that a person is reached because of one child.
 *
 * @param guardian the person, or the organisation that the person acts for
 */
public record Reached(PersonId person, PersonId child, Guardian guardian) {}
