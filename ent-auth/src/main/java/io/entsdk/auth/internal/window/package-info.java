/** The tables of class windows, and what is read of them at a sign-in. */
@NullMarked
package io.entsdk.auth.internal.window;

import org.jspecify.annotations.NullMarked;
