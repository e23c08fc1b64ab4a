/** Recognises files by what they hold, cleans them, and keeps each content once. */
@NullMarked
package io.entsdk.messaging.internal.attachment;

import org.jspecify.annotations.NullMarked;
