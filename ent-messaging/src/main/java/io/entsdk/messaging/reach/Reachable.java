package io.entsdk.messaging.reach;

import io.entsdk.core.directory.PersonId;

/** States that somebody may be reached, and how far. */
public record Reachable(PersonId person, ReachDecision decision) {}
