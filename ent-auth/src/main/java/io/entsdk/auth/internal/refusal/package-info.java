/** Figures of what was refused, made of rows that are there anyway. */
@NullMarked
package io.entsdk.auth.internal.refusal;

import org.jspecify.annotations.NullMarked;
