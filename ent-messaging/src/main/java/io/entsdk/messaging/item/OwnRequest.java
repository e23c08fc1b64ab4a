package io.entsdk.messaging.item;

import io.entsdk.core.directory.PersonId;
import java.time.Instant;

/** Is what became of a wish to write, as far as whoever asked is told. */
public record OwnRequest(ItemId item, PersonId to, Instant askedAt, State state) {

  /** Says how a request stands. Declined and not answered read alike, and not before it lapses. */
  public enum State {
    WAITING,
    ACCEPTED,
    NOT_ACCEPTED
  }
}
