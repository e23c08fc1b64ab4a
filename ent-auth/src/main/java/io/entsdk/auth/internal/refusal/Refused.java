package io.entsdk.auth.internal.refusal;

import io.entsdk.auth.internal.throttle.RefusedText;
import java.util.UUID;

/**
 * Holds what was refused to somebody in the last hours; it lives as long as the count takes.
 *
 * @param group the class
 */
record Refused(UUID school, UUID group, UUID pupil, RefusedText text) {}
