package io.entsdk.privacy.erasure;

import io.entsdk.core.personal.ContributionPurpose;
import io.entsdk.core.personal.ErasureMethod;
import java.util.Optional;

/**
 * Counts the rows of one table in which people of a plan stand in one column.
 *
 * @param source the part that declares the table
 * @param method what is to become of each of these rows
 * @param staysFor what they stay for without the name, where they are contributions to a place of
 *     others; those of whoever objects go all the same
 */
public record PlannedTable(
    String source,
    String table,
    String column,
    ErasureMethod method,
    Optional<ContributionPurpose> staysFor,
    long rows) {}
