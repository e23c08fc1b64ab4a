package io.entsdk.core.directory;

/**
 * States that a pupil is in a class, at the pupil's own level; age band, mailbox and ladder follow
 * the level.
 */
public record Enrolment(
    PersonId pupil, SchoolId school, ClassId schoolClass, PupilLevel level, Period period) {}
