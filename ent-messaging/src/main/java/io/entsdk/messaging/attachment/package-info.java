/** Files that are sent with an item. */
@NullMarked
package io.entsdk.messaging.attachment;

import org.jspecify.annotations.NullMarked;
