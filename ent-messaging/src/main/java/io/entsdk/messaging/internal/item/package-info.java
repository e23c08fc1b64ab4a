/** How items are submitted, stored, shown and answered. */
@NullMarked
package io.entsdk.messaging.internal.item;

import org.jspecify.annotations.NullMarked;
