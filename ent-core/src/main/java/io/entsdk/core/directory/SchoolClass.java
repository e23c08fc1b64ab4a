package io.entsdk.core.directory;

/** Describes a class of one school for one school year; its pupils may be of several levels. */
public record SchoolClass(ClassId id, SchoolId school, SchoolYear year, String name) {}
