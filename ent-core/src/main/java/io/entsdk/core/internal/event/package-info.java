/** The outbox and its relay. */
@NullMarked
package io.entsdk.core.internal.event;

import org.jspecify.annotations.NullMarked;
