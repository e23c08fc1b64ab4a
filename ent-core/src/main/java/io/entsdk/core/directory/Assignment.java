package io.entsdk.core.directory;

/** States that a member of staff works with a class, as what, for a period. */
public record Assignment(
    PersonId person, SchoolId school, ClassId schoolClass, Duty duty, Period period) {}
