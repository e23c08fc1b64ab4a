package io.entsdk.privacy.erasure;

import io.entsdk.core.personal.ErasureMethod;

/**
 * Counts the rows of one table in which people of a plan stand in one column.
 *
 * @param source the part that declares the table
 * @param method what is to become of each of these rows
 */
public record PlannedTable(
    String source, String table, String column, ErasureMethod method, long rows) {}
