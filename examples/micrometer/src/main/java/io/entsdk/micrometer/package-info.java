/** Metrics of the SDK in Micrometer, to copy from. */
@NullMarked
package io.entsdk.micrometer;

import org.jspecify.annotations.NullMarked;
