package io.entsdk.privacy;

/** Stands in until the sources come. */
public record Placeholder(String text) {}
