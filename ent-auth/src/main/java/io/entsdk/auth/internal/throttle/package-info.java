/** The table of wrong tries. */
@NullMarked
package io.entsdk.auth.internal.throttle;

import org.jspecify.annotations.NullMarked;
