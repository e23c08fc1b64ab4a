package io.entsdk.messaging.internal.item;

import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * Says where in a thread an item stands.
 *
 * @param seq counted from 1, without gaps
 * @param answers the item that it answers
 */
public record Place(ThreadId thread, int seq, @Nullable ItemId answers) {}
