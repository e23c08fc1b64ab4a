/** When what was sent may be shown. */
@NullMarked
package io.entsdk.messaging.release;

import org.jspecify.annotations.NullMarked;
