package io.entsdk.core.directory;

import java.util.UUID;

/** States that a guardian answers for a child, in one legal state, for a period. */
public record Guardianship(
    UUID id, PersonId guardian, PersonId child, GuardianshipState state, Period period) {}
