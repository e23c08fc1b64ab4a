package io.entsdk.messaging.today;

import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Asks a part of the ENT for its lines on one person's page.
 *
 * @param hat the role in which the reader looks, if one was chosen
 * @param children of whom the reader may be told today, each under every id that is known; a tile
 *     about anybody else is not shown
 * @param at the moment of the page
 */
public record TilesWanted(
    TenantId tenant, PersonId reader, Optional<Hat> hat, Set<PersonId> children, Instant at) {

  public TilesWanted {
    children = Set.copyOf(children);
  }
}
