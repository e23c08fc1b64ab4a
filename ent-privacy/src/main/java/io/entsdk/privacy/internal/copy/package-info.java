/** Reads what a copy holds, and what one for a guardian does not. */
@NullMarked
package io.entsdk.privacy.internal.copy;

import org.jspecify.annotations.NullMarked;
