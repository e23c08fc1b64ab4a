package io.entsdk.sample;

/** A place for a pupil in a class. */
record Seat(Level level, String className) {}
