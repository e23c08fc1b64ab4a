/** Substitutes who sign in with the code of a pass, for one class and one day. */
@NullMarked
package io.entsdk.auth.pass;

import org.jspecify.annotations.NullMarked;
