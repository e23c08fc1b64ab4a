package io.entsdk.core.directory;

/**
 * Says as what, and in which school, a person acts; a teacher who is also a parent wears one at a
 * time.
 */
public record Hat(Profile profile, SchoolId school) {}
