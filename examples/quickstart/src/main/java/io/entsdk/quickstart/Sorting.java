package io.entsdk.quickstart;

import static io.entsdk.messaging.item.UrgentReason.CLOSURE;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.messaging.Folders;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.UrgentSends;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.Folder;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.UrgentSend;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/** How post is sorted, and a school closes at night, as the README of ent-messaging tells it. */
final class Sorting {

  private Sorting() {}

  static void intoFolders(Messaging messaging, Actor grace, ItemId item, Consumer<Object> screen) {
    Folders folders = messaging.as(grace).folders();
    Folder.Own outings = folders.make("Sorties");
    folders.move(item, outings);
    for (InboxEntry entry : folders.list(outings, PageRequest.first(25)).items()) {
      screen.accept(entry.subject());
    }
    folders.remove(outings); // what lies in it is in the inbox again
  }

  static void atNight(
      Messaging messaging,
      School school,
      SchoolClass cp,
      Actor head,
      UUID key,
      Instant term,
      Instant now,
      Consumer<Object> screen) {
    messaging
        .as(head)
        .announce(school)
        .to(Audience.guardiansOf(cp))
        .subject("École fermée demain")
        .text("Neige : restez chez vous.")
        .urgent(CLOSURE, "alerte de la préfecture") // shown and told at once
        .send(SendKey.of(key));

    UrgentSends urgent = messaging.school(school).urgentSends();
    screen.accept(urgent.count(term, now, head).bySender());
    for (UrgentSend sent : urgent.list(PageRequest.first(25), head).items()) {
      screen.accept(sent.urgency().words());
    }
  }
}
