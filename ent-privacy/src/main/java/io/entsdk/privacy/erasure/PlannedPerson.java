package io.entsdk.privacy.erasure;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Is one person of an erasure.
 *
 * @param lastDay the last day on which the person was entitled to an account
 * @param newestActivity when the directory last told something of the person, before the plan
 */
public record PlannedPerson(
    PersonId person, LocalDate lastDay, Optional<Instant> newestActivity, ErasureOutcome outcome) {}
