/** Placeholder. */
@NullMarked
package io.entsdk.privacy;

import org.jspecify.annotations.NullMarked;
