/** Five French words and a login that names nobody: a way in for pupils who can type. */
@NullMarked
package io.entsdk.auth.passphrase;

import org.jspecify.annotations.NullMarked;
