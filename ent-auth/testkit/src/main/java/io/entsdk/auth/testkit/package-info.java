/** Placeholder. */
@NullMarked
package io.entsdk.auth.testkit;

import org.jspecify.annotations.NullMarked;
