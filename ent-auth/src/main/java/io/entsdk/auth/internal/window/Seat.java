package io.entsdk.auth.internal.window;

import java.time.Instant;
import java.util.UUID;

/** Is the place of a device in an open window that lets in the pupil in question. */
public record Seat(UUID window, Instant end) {}
