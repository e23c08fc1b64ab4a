/** What a signed-in person holds, and when it ends. */
@NullMarked
package io.entsdk.auth.session;

import org.jspecify.annotations.NullMarked;
