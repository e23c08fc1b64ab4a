/** Whose agreement an act about a child takes, and what answers come to. */
@NullMarked
package io.entsdk.core.agreement;

import org.jspecify.annotations.NullMarked;
