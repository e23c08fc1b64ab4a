package io.entsdk.privacy.consent;

import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.retention.Capacity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells that a controller has chosen whose agreement an image takes, and why.
 *
 * @param by absent once that person was erased; {@code as} and the reason stay
 */
public record ImageDecision(ImageChoice choice, @Nullable PersonId by, Capacity as, Instant at) {}
