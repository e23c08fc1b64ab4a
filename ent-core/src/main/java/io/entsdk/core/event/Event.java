package io.entsdk.core.event;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Tells one thing that happened to one person, in ids and codes and never in personal text.
 *
 * @param id unique; a listener that must act once remembers it
 * @param person whose stream this belongs to
 * @param revision the place in that person's stream, from 1 up without a gap, in the order of the
 *     commits
 * @param refs ids and codes by name, such as {@code school} or {@code state}
 */
public record Event(
    UUID id,
    TenantId tenant,
    EventType type,
    PersonId person,
    long revision,
    Instant at,
    Map<String, String> refs) {

  public Event {
    refs = Map.copyOf(refs);
  }
}
