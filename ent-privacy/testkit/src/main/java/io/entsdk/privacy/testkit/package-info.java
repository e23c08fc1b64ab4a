/** Placeholder. */
@NullMarked
package io.entsdk.privacy.testkit;

import org.jspecify.annotations.NullMarked;
