/** The facts behind reach, loaded once, and the pure rules that read them. */
@NullMarked
package io.entsdk.messaging.internal.reach;

import org.jspecify.annotations.NullMarked;
