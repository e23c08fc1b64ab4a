/** The wiring of ent-auth into the runtime. */
@NullMarked
package io.entsdk.auth.internal;

import org.jspecify.annotations.NullMarked;
