package io.entsdk.privacy.internal.sweep;

/**
 * Is one way through the due rows of a table.
 *
 * @param only whether there is no other one through that table now
 */
record Walk(SweptTable swept, Stretch stretch, boolean only) {}
