/** Placeholder. */
@NullMarked
package io.entsdk.testkit;

import org.jspecify.annotations.NullMarked;
