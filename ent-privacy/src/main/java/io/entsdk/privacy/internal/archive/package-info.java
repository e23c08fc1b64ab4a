/** Elimination slips: kept, answered and looked up by what they cover. */
@NullMarked
package io.entsdk.privacy.internal.archive;

import org.jspecify.annotations.NullMarked;
