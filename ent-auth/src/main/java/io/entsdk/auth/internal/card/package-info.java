/** Cards: what is printed, and what is kept to check it. */
@NullMarked
package io.entsdk.auth.internal.card;

import org.jspecify.annotations.NullMarked;
