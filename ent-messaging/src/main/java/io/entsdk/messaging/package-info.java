/** The way into messaging: what one actor sends, receives and answers. */
@NullMarked
package io.entsdk.messaging;

import org.jspecify.annotations.NullMarked;
