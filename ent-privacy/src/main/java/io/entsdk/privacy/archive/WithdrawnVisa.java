package io.entsdk.privacy.archive;

import java.time.LocalDate;

/**
 * Is a visa that was written down by mistake, and taken back before anything had gone under it.
 *
 * @param reference the number that it was written down with
 * @param on the day on which it was taken back, one of the school
 * @param because why, in words that name nobody
 */
public record WithdrawnVisa(String reference, LocalDate on, String because) {}
