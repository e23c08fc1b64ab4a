/** A pupil's road to the adults to be trusted: pictures and no text, open in every state. */
@NullMarked
package io.entsdk.messaging.help;

import org.jspecify.annotations.NullMarked;
