package io.entsdk.core.internal;

import java.util.UUID;

/** Holds what is known of a support session that a school has granted; made by its store alone. */
public record Supporting(UUID session, String reason) {}
