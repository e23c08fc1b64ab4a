package io.entsdk.core.directory;

/** Is a pass that was just made, with the code that nobody can be told again. */
public record GivenPass(SubstitutePass pass, PassCode code) {}
