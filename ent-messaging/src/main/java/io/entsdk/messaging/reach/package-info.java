/** Why somebody was reached. */
@NullMarked
package io.entsdk.messaging.reach;

import org.jspecify.annotations.NullMarked;
