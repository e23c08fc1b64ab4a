package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;

/**
 * States that a person has seen one version of an item, for one child; once made it never changes.
 *
 * @param revision the fingerprint of that version
 */
public record Acknowledgement(
    ItemId item, PersonId person, PersonId child, String revision, Instant at) {}
