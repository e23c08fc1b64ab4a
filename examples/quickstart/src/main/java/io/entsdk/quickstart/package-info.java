/** Placeholder. */
@NullMarked
package io.entsdk.quickstart;

import org.jspecify.annotations.NullMarked;
