/** Placeholder. */
@NullMarked
package io.entsdk.messaging;

import org.jspecify.annotations.NullMarked;
