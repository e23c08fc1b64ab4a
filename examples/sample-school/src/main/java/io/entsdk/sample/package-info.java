/** Placeholder. */
@NullMarked
package io.entsdk.sample;

import org.jspecify.annotations.NullMarked;
