package io.entsdk.core.personal;

/** Declares a column of a table's primary key, beside the tenant. */
public record KeyColumn(String column, KeyType type) {}
