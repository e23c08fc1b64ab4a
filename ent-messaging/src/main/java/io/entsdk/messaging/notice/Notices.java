package io.entsdk.messaging.notice;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.answer.PaperWishes;
import io.entsdk.messaging.internal.notice.NoticeDesk;
import io.entsdk.messaging.internal.notice.Unreached;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Tells people elsewhere that something new waits, over the host's {@linkplain
 * io.entsdk.messaging.spi.NotificationChannel channels}: each person once of each item on each
 * channel, all that is new in one notice, never outside the hours of the families. The job {@code
 * notices} does it.
 *
 * <p>What was read before is not told, nor what its reader is no longer shown. Each method is one
 * unit of work.
 */
public final class Notices {

  private final Tenant tenant;

  public Notices(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Let the actor be told on {@code channel} as often as {@code rhythm} says, of what is sent from
   * now on.
   *
   * @throws io.entsdk.core.NotFoundException if the host has no such channel
   */
  public void prefer(ChannelId channel, Rhythm rhythm, Actor actor) {
    at(actor, desk -> desk.prefer(channel, rhythm));
  }

  /**
   * Let the actor be told on {@code channel} at {@code address} too, such as the subscription of
   * one browser; again after it was dead makes it work again.
   *
   * @throws io.entsdk.core.RejectedException with code {@code of-directory} if the channel uses the
   *     e-mail address of the directory
   */
  public void subscribe(ChannelId channel, String address, Actor actor) {
    at(actor, desk -> desk.subscribe(channel, address));
  }

  /**
   * Let the actor be told at {@code address} no longer; of one that is not there nothing changes.
   *
   * @throws io.entsdk.core.RejectedException with code {@code of-directory} likewise
   */
  public void unsubscribe(ChannelId channel, String address, Actor actor) {
    at(actor, desk -> desk.unsubscribe(channel, address));
  }

  /**
   * Return where the actor is told on each channel of the host, and whether anything gets there.
   */
  public List<NoticeAddress> addresses(Actor actor) {
    return Unit.joined(tenant, unit -> new NoticeDesk(unit, actor).addresses());
  }

  /**
   * Note that a notice came back from {@code address}: for ever, such as a mailbox that is not
   * there, or for now. Eight times in a row for now make an address dead, too.
   */
  public void reportBounce(NoticeKey key, String address, boolean forEver, Actor actor) {
    at(actor, desk -> desk.bounced(key, address, forEver));
  }

  /**
   * Let the actor be told in {@code language}, and shown translations into it where the host has a
   * {@link io.entsdk.messaging.spi.Translator}. Notices have words in French, English, German,
   * Italian, Portuguese and Spanish, and in what a {@link io.entsdk.messaging.spi.NoticeLanguage}
   * adds; in any other language they are in French.
   */
  public void prefer(Locale language, Actor actor) {
    at(actor, desk -> desk.prefer(language));
  }

  /**
   * Let the actor have on paper what asks for an answer, whatever else gets through, or no longer.
   */
  public void onPaper(boolean wanted, Actor actor) {
    at(actor, desk -> desk.onPaper(wanted));
  }

  /**
   * Note that a guardian of the class told the school to have things on paper, or no longer. What
   * guardians said themselves stays: the school takes back what the school has noted.
   *
   * @throws io.entsdk.core.NotFoundException if nobody is told of a pupil of the class as such
   */
  public void notePaper(PersonId guardian, SchoolClass schoolClass, boolean wanted, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new PaperWishes(unit, actor).note(guardian, schoolClass, wanted);
          return actor;
        });
  }

  /** Return which guardians of a class have things on paper, since when and by whose word. */
  public List<PaperWish> listOnPaper(SchoolClass schoolClass, Actor actor) {
    return Unit.joined(tenant, unit -> new PaperWishes(unit, actor).of(schoolClass));
  }

  /** Return the guardians of a class who would be told of what is new, and cannot be. */
  public List<UnreachedGuardian> listUnreached(SchoolClass schoolClass, Actor actor) {
    return Unit.joined(tenant, unit -> new Unreached(unit, actor).of(schoolClass));
  }

  private void at(Actor actor, Consumer<NoticeDesk> work) {
    Unit.joined(
        tenant,
        unit -> {
          work.accept(new NoticeDesk(unit, actor));
          return actor;
        });
  }
}
