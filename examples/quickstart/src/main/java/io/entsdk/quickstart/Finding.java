package io.entsdk.quickstart;

import io.entsdk.core.Actor;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.help.AdultPicture;
import io.entsdk.messaging.help.Call;
import io.entsdk.messaging.help.HelpAnswer;
import io.entsdk.messaging.item.Changes;
import io.entsdk.messaging.today.Today;
import io.entsdk.messaging.today.TodayPart;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows a day, finds what was said, keeps a telephone up to date, and lets a child call. */
final class Finding {

  private Finding() {}

  static void ofADay(Tenant tenant, Actor ada, Actor grace, Actor alan, Consumer<Object> show) {
    Messaging messaging = Messaging.of(tenant);
    Mailbox post = messaging.as(grace);
    Today today = post.today();
    for (TodayPart part : today.parts()) {
      show.accept(part.toAnswer()); // by child: to answer, unread, other parts' tiles
    }
    show.accept(post.search("sorties musée", PageRequest.first(20)).items()); // « Sortie au musée »

    Changes copy = post.changes(100); // a telephone begins …
    Changes since = post.changesSince(copy.token(), 100); // … and goes on, on the bus
    show.accept(since.changes());

    HelpAnswer answer = messaging.as(ada).askForAdult(AdultPicture.OTHER_ADULT);
    show.accept(answer.sentence(Locale.FRENCH)); // who was told, and 119 and 3018 whatever the hour
    for (Call call : messaging.calls().listOf(alan)) {
      messaging.calls().seen(call.id(), alan);
    }
    show.accept(messaging.calls().own(ada)); // Ada is shown that somebody knows
  }
}
