/** Works out whom to tell of what and when, and hands it to the channels. */
@NullMarked
package io.entsdk.messaging.internal.notice;

import org.jspecify.annotations.NullMarked;
