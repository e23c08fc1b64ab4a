/** The three CSV extractions of ONDE, from bytes to roster records. */
@NullMarked
package io.entsdk.core.internal.onde;

import org.jspecify.annotations.NullMarked;
