/** What single pupils need at the sign-in page, whatever the reason. */
@NullMarked
package io.entsdk.auth.accommodation;

import org.jspecify.annotations.NullMarked;
