package io.entsdk.core;

/** Stands in until the sources come. */
public record Placeholder(String text) {}
