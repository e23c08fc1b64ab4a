/** Computes by which name a service knows somebody. */
@NullMarked
package io.entsdk.privacy.internal.pseudonym;

import org.jspecify.annotations.NullMarked;
