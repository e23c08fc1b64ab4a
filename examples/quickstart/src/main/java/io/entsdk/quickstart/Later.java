package io.entsdk.quickstart;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.School;
import io.entsdk.messaging.Drafts;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Draft;
import io.entsdk.messaging.item.SendKey;
import java.time.Instant;
import java.util.UUID;

/** A letter that is begun on one device and sent later, as the README of ent-messaging tells it. */
final class Later {

  private Later() {}

  static void tell(
      Messaging messaging, School school, Actor alan, Audience mother, UUID uuid, Instant at) {
    Drafts drafts = messaging.as(alan).drafts();
    SendKey key = SendKey.of(uuid); // drawn once, and sent under in the end
    Draft draft = drafts.save(key, 0, messaging.as(alan).write(school).to(mother).text("Ada a"));

    draft = drafts.save(key, draft.version(), drafts.resume(key).subject("Ada").text("Ada a lu."));
    drafts.schedule(key, draft.version(), at); // decided then; cancel(key), or send(key) at once
  }
}
