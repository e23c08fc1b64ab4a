/** How many wrong tries are free, and how long the next ones wait. */
@NullMarked
package io.entsdk.auth.throttle;

import org.jspecify.annotations.NullMarked;
