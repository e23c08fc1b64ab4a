/** Rows that go by themselves when the time of their rule is over. */
@NullMarked
package io.entsdk.privacy.sweep;

import org.jspecify.annotations.NullMarked;
