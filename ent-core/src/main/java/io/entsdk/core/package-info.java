/** Placeholder. */
@NullMarked
package io.entsdk.core;

import org.jspecify.annotations.NullMarked;
