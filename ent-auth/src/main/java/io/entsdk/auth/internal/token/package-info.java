/** The steps of reading a signed token. */
@NullMarked
package io.entsdk.auth.internal.token;

import org.jspecify.annotations.NullMarked;
