package io.entsdk.privacy.closure;

/**
 * Counts the rows of one table that a closing comes by.
 *
 * @param source the part that declares the table
 * @param because why they stay, or the job by which they go; empty where they just go
 */
public record ClosedTable(String source, String table, Fate fate, String because, long rows) {}
