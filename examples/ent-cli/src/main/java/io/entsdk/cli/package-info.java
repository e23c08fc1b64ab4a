/** Placeholder. */
@NullMarked
package io.entsdk.cli;

import org.jspecify.annotations.NullMarked;
