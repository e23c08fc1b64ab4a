package io.entsdk.auth;

/** Stands in until the sources come. */
public record Placeholder(String text) {}
