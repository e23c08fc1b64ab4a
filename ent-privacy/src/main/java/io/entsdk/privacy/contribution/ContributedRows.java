package io.entsdk.privacy.contribution;

import io.entsdk.core.personal.ContributionPurpose;

/**
 * Counts what somebody has contributed to one place of others.
 *
 * @param source the part that declares the table
 * @param staysFor what the rows stay for, without the name, unless the contributor objects
 */
public record ContributedRows(
    String source, String table, String column, ContributionPurpose staysFor, long rows) {}
