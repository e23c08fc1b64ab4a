package io.entsdk.privacy.due;

import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Counts the accounts of a school that are due by a day, and tells of nobody.
 *
 * @param due how many nothing stands in the way of
 * @param waiting how many wait for a hold to be released, an answer, a visa or an approval
 * @param oldest the earliest day from which one of them is due
 * @param lookedAt when the school was last looked at; empty if it never was
 */
public record SchoolDues(
    SchoolId school,
    LocalDate until,
    long due,
    long waiting,
    Optional<LocalDate> oldest,
    Optional<Instant> lookedAt) {}
