/** How messaging plugs into the runtime. */
@NullMarked
package io.entsdk.messaging.internal;

import org.jspecify.annotations.NullMarked;
