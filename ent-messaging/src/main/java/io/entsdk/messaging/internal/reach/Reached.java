package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.PersonId;

/** States that a person is reached because of one child. */
public record Reached(PersonId person, PersonId child) {}
