package io.entsdk.core.launch;

import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.time.Instant;
import java.util.Optional;

/**
 * States that a requirement is met for a period, on which proof, and who said so.
 *
 * @param recordedBy empty for the host's own machinery
 */
public record LaunchRecord(
    LaunchRecordId id,
    SchoolId school,
    Requirement requirement,
    Proof proof,
    Period period,
    Instant recordedAt,
    Optional<PersonId> recordedBy) {}
