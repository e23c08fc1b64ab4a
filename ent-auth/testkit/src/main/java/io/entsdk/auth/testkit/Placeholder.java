package io.entsdk.auth.testkit;

/** Stands in until the sources come. */
public record Placeholder(String text) {}
