package io.entsdk.core.roster;

import org.jspecify.annotations.Nullable;

/**
 * A child as a guardian's line names them: by name and class only, so that it may point to nobody
 * or to two children.
 *
 * @param column the column of the child's family name, from 1
 */
public record ChildReference(
    int column, String lastName, @Nullable String usageName, String firstName, String className) {}
