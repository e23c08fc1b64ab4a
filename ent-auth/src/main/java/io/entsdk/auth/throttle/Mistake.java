package io.entsdk.auth.throttle;

import java.time.Instant;

/** Remembers a wrong answer by a keyed mark that tells nothing of it, so that it counts once. */
public record Mistake(String mark, Instant at) {}
