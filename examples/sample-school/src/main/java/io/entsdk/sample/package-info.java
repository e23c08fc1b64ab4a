/**
 * Invents French primary schools and writes them as ONDE extractions, intact or damaged.
 *
 * <p>Start at {@link io.entsdk.sample.SampleSchool}. Nobody in here exists: names are drawn from
 * lists, telephone numbers from the ranges kept for fiction, addresses of e-mail from {@code
 * .example}, school numbers from a range that is not in use. The same seed gives the same bytes on
 * any machine.
 */
@NullMarked
package io.entsdk.sample;

import org.jspecify.annotations.NullMarked;
