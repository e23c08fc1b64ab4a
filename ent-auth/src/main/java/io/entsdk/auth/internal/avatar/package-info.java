/** The tables of avatars, and of the schools that let pupils in with them. */
@NullMarked
package io.entsdk.auth.internal.avatar;

import org.jspecify.annotations.NullMarked;
