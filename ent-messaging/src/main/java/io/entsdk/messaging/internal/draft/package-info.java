/** Keeps what somebody is about to say, and says it at its hour. */
@NullMarked
package io.entsdk.messaging.internal.draft;

import org.jspecify.annotations.NullMarked;
