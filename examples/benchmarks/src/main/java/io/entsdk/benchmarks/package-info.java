/** Ratios against a floor, each measured in one run. */
@NullMarked
package io.entsdk.benchmarks;

import org.jspecify.annotations.NullMarked;
