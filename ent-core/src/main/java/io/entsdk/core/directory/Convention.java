package io.entsdk.core.directory;

/** States under which named agreement an organisation works in a school, for a period. */
public record Convention(
    ConventionId id, OrganisationId organisation, SchoolId school, String name, Period period) {}
