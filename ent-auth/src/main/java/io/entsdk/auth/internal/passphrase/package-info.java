/** The table of passphrases, and the steps of issuing one and of signing in with one. */
@NullMarked
package io.entsdk.auth.internal.passphrase;

import org.jspecify.annotations.NullMarked;
