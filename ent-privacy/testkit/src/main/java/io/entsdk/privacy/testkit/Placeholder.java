package io.entsdk.privacy.testkit;

/** Stands in until the sources come. */
public record Placeholder(String text) {}
