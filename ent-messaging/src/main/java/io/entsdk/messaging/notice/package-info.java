/** What tells people elsewhere, by mail or on a telephone, that something new waits for them. */
@NullMarked
package io.entsdk.messaging.notice;

import org.jspecify.annotations.NullMarked;
