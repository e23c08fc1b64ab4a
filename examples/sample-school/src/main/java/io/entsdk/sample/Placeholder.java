package io.entsdk.sample;

/** Stands in until the sources come. */
public record Placeholder(String text) {}
