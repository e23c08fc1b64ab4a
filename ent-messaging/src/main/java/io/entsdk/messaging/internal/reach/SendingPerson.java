package io.entsdk.messaging.internal.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;

/** Knows that only people write to people. */
final class SendingPerson {

  private SendingPerson() {}

  static PersonId of(Actor actor) {
    return actor
        .person()
        .orElseThrow(
            () ->
                RejectedException.of(
                    "actor", "no-person", "only a person reaches others; act as one"));
  }
}
