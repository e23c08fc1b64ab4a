/** Plans, runs, verifies and certifies erasures. */
@NullMarked
package io.entsdk.privacy.internal.erasure;

import org.jspecify.annotations.NullMarked;
