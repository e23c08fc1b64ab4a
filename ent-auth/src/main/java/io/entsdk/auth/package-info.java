/** Placeholder. */
@NullMarked
package io.entsdk.auth;

import org.jspecify.annotations.NullMarked;
