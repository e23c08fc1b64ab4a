/** The way in without a card: an avatar on a tablet of an open window, then the pictures. */
@NullMarked
package io.entsdk.auth.avatar;

import org.jspecify.annotations.NullMarked;
