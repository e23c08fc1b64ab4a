package io.entsdk.messaging.item;

import io.entsdk.messaging.reach.Towards;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * States from when on how many people in one role would be shown something.
 *
 * @param towards what they are to the sender; absent where no table was asked
 */
public record Arrival(Instant from, @Nullable Towards towards, long recipients) {}
