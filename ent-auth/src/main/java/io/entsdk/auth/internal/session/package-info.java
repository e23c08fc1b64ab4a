/** The table of sessions. */
@NullMarked
package io.entsdk.auth.internal.session;

import org.jspecify.annotations.NullMarked;
