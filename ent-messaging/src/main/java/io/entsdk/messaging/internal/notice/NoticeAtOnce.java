package io.entsdk.messaging.internal.notice;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeKey;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.spi.NotificationChannel;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one person of one thing on every channel that reaches the person, whatever rhythm was
 * chosen. Runs units of its own; no connection is held while a channel works.
 */
public final class NoticeAtOnce {

  private final Logger log = LoggerFactory.getLogger(NoticeAtOnce.class);
  private final Tenant tenant;
  private final String about;

  /** Tell in the words under {@code about}, in the language of whoever is told. */
  public NoticeAtOnce(Tenant tenant, String about) {
    this.tenant = tenant;
    this.about = about;
  }

  /** Says what became of it. */
  public enum Outcome {
    TOLD,
    LATER,
    NOWHERE
  }

  /** Holds one way to the person. Prints without the address. */
  private record Way(NotificationChannel channel, String address) {

    @Override
    public String toString() {
      return channel.id();
    }
  }

  /** Tell {@code person}; a channel that was told before recognises {@code key}. */
  public Outcome tell(PersonId person, NoticeKey key) {
    Outcome outcome = Outcome.NOWHERE;
    NoticeWords words =
        Unit.independent(
            tenant, unit -> WordedLanguages.of(unit).in(new Languages(unit).of(person)));
    for (Way way : Unit.independent(tenant, unit -> ways(unit, person))) {
      NoticeOutcome sent = send(way, person, key, words);
      Unit.independent(tenant, unit -> note(unit, person, way, sent));
      if (sent == NoticeOutcome.SENT) {
        outcome = Outcome.TOLD;
      } else if (sent == NoticeOutcome.LATER && outcome == Outcome.NOWHERE) {
        outcome = Outcome.LATER;
      }
    }
    return outcome;
  }

  private static List<Way> ways(Unit unit, PersonId person) {
    AddressBook book = new AddressBook(unit);
    List<Way> ways = new ArrayList<>();
    for (NotificationChannel channel : unit.kernel().extensions().all(NotificationChannel.class)) {
      book.of(person, channel).forEach(address -> ways.add(new Way(channel, address)));
    }
    return ways;
  }

  private NoticeOutcome send(Way way, PersonId person, NoticeKey key, NoticeWords words) {
    try {
      ChannelId channel = new ChannelId(way.channel().id());
      String title = words.plain(about + ".title");
      String text = words.plain(about + ".text");
      return way.channel()
          .send(
              new Notice(key, tenant.id(), channel, person, title, text, List.of()), way.address());
    } catch (RuntimeException e) {
      log.warn("Channel {} failed with {}", way.channel().id(), e.getClass().getName());
      return NoticeOutcome.LATER;
    }
  }

  private static boolean note(Unit unit, PersonId person, Way way, NoticeOutcome sent) {
    AddressBook book = new AddressBook(unit);
    if (sent == NoticeOutcome.SENT) {
      book.worked(person, way.channel().id(), way.address());
    } else {
      boolean forEver = sent == NoticeOutcome.NO_SUCH_ADDRESS;
      book.failed(person, way.channel().id(), way.address(), forEver);
    }
    return true;
  }
}
