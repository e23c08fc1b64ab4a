/** Signed access tokens, for the issuer's own services. */
@NullMarked
package io.entsdk.auth.token;

import org.jspecify.annotations.NullMarked;
