package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;

/** Knows that messages go from people to people. */
public final class Persons {

  private Persons() {}

  /** Return the person who acts; the host's own machinery neither writes nor reads messages. */
  public static PersonId of(Actor actor) {
    return actor
        .person()
        .orElseThrow(
            () ->
                RejectedException.of(
                    "actor", "no-person", "messages have a person at each end; act as one"));
  }
}
