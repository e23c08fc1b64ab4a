package io.entsdk.core.access;

import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Names a person in one role.
 *
 * @param hat null for a person who has not chosen one
 */
public record Wearer(PersonId person, @Nullable Hat hat) {}
