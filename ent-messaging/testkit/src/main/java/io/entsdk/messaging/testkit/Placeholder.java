package io.entsdk.messaging.testkit;

/** Stands in until the sources come. */
public record Placeholder(String text) {}
