/** Counts the figures of a week from rows that are there anyway. */
@NullMarked
package io.entsdk.core.internal.usage;

import org.jspecify.annotations.NullMarked;
