/** Class windows: for how long, where and for whom a teacher opens the door. */
@NullMarked
package io.entsdk.auth.window;

import org.jspecify.annotations.NullMarked;
