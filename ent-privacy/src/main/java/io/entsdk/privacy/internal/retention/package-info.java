/** Rules that controllers have adopted: kept, found and changed. */
@NullMarked
package io.entsdk.privacy.internal.retention;

import org.jspecify.annotations.NullMarked;
