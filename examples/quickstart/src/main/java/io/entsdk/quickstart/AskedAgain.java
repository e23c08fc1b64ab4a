package io.entsdk.quickstart;

import static java.util.Locale.FRENCH;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Decisions;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.Replay;
import io.entsdk.messaging.item.StoredDecision;
import java.util.function.Consumer;

/** Why something went to somebody, asked again later, as the README of ent-messaging tells it. */
final class AskedAgain {

  private AskedAgain() {}

  static void tell(
      Messaging messaging, ItemId item, PersonId grace, Actor head, Consumer<String> screen) {
    Decisions decisions = messaging.decisions();
    for (StoredDecision one : decisions.listOf(item, head)) {
      screen.accept(one.recipients() + " : " + one.decision().sentence(FRENCH));
    }

    Replay replay = decisions.replay(item, grace, head); // recorded, and Grace may learn of it
    screen.accept(replay.sentence(FRENCH));
    if (!replay.then().isConfirmed()) {
      screen.accept(replay.then().inputs()); // roles, rights, cells, hours: it names nobody
    }
  }
}
