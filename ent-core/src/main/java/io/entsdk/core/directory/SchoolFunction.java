package io.entsdk.core.directory;

/** States what a person is in a school, for a period. */
public record SchoolFunction(PersonId person, SchoolId school, Profile profile, Period period) {}
