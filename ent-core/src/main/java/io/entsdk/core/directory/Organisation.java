package io.entsdk.core.directory;

import org.jspecify.annotations.Nullable;

/**
 * Describes an organisation that works with schools without being one; its agents are never school
 * staff.
 *
 * @param siren absent where it has none of its own, such as a <em>circonscription</em>
 */
public record Organisation(
    OrganisationId id, @Nullable Siren siren, String name, OrganisationKind kind) {}
