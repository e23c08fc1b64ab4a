package io.entsdk.messaging.item;

import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Recipient;

/**
 * States that somebody in an audience was sent nothing, as far as the sender may know.
 *
 * @param who the person or the team; of a team never one of its members
 * @param rule the rule that decided, as it is told to a sender: what others have decided about the
 *     two, a block or a judgment, reads like nobody whom anything ties
 */
public record Excluded(Recipient who, Shortfall why, ReachRule rule) {}
