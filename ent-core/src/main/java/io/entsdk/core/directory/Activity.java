package io.entsdk.core.directory;

/** Describes what an organisation does with pupils of a school under a convention, for a period. */
public record Activity(
    ActivityId id, ConventionId convention, SchoolId school, String name, Period period) {}
