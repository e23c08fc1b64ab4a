package io.entsdk.privacy.inventory;

import java.util.OptionalLong;

/**
 * Tells how much of a declared table there is.
 *
 * @param rows the rows of the tenant; empty when the table does not exist, or has no column {@code
 *     tenant} that says whose its rows are
 */
public record KeptTable(DeclaredTable declared, OptionalLong rows) {}
