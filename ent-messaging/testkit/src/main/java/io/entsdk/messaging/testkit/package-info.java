/** Placeholder. */
@NullMarked
package io.entsdk.messaging.testkit;

import org.jspecify.annotations.NullMarked;
