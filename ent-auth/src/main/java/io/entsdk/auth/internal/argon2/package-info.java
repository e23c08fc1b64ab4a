/** Argon2id by the native code of argon2-jvm. */
@NullMarked
package io.entsdk.auth.internal.argon2;

import org.jspecify.annotations.NullMarked;
