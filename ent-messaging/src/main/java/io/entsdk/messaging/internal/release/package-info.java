/** Keeps when schools show something new, and tells it to whoever sends. */
@NullMarked
package io.entsdk.messaging.internal.release;

import org.jspecify.annotations.NullMarked;
