/** The table of what single pupils need at the sign-in page. */
@NullMarked
package io.entsdk.auth.internal.accommodation;

import org.jspecify.annotations.NullMarked;
