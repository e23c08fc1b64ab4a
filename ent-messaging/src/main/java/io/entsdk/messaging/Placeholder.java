package io.entsdk.messaging;

/** Stands in until the sources come. */
public record Placeholder(String text) {}
