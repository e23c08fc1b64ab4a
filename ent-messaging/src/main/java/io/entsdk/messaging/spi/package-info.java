/** What a host or a vendor puts in the place of a part of messaging, or adds to it. */
@NullMarked
package io.entsdk.messaging.spi;

import org.jspecify.annotations.NullMarked;
