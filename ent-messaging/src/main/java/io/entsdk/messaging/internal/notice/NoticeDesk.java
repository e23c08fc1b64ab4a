package io.entsdk.messaging.internal.notice;

import static io.entsdk.messaging.MessagingPermissions.REPORT_BOUNCE;
import static io.entsdk.messaging.MessagingPermissions.SET_OWN_NOTICES;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.answer.PaperBook;
import io.entsdk.messaging.internal.notice.NoticeRows.Told;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.NoticeAddress;
import io.entsdk.messaging.notice.NoticeKey;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.spi.NotificationChannel;
import java.util.List;
import java.util.Locale;

/** Takes what people choose about notices, and what comes back, within one unit of work. */
public final class NoticeDesk {

  private static final int LONGEST_ADDRESS = 2_000;
  private static final int LONGEST_LANGUAGE = 80;

  private static final String CHANGE =
      """
      update ent_messaging_notice_preference set rhythm = cast(?4 as varchar)
      where tenant = cast(?1 as int) and person_id = cast(?2 as uuid)
        and channel = cast(?3 as varchar)""";

  private final Unit unit;
  private final Actor actor;

  public NoticeDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Let the actor be told on {@code channel} in {@code rhythm} from now on. */
  public void prefer(ChannelId channel, Rhythm rhythm) {
    PersonId person = self();
    known(channel);
    int changed =
        unit.update(CHANGE, unit.tenantId().value(), person.value(), channel.code(), rhythm.name());
    if (changed == 0) {
      unit.insertAbsent(
          "ent_messaging_notice_preference",
          columns(person, channel),
          List.of("tenant", "person_id", "channel"),
          List.of(rhythm));
    }
    record(SET_OWN_NOTICES, person);
  }

  /** Let the actor be told at {@code address} too. */
  public void subscribe(ChannelId channel, String address) {
    PersonId person = self();
    if (known(channel).usesDirectoryEmail()) {
      throw RejectedException.of(
          "channel", "of-directory", "this channel uses the e-mail address of the directory");
    }
    if (address.isBlank() || address.length() > LONGEST_ADDRESS) {
      throw RejectedException.of(
          "address", "length", "an address has 1 to " + LONGEST_ADDRESS + " characters");
    }
    new AddressBook(unit).add(person, channel.code(), address);
    record(SET_OWN_NOTICES, person);
  }

  /** Tell the actor no longer at {@code address}. */
  public void unsubscribe(ChannelId channel, String address) {
    PersonId person = self();
    if (known(channel).usesDirectoryEmail()) {
      throw RejectedException.of(
          "channel", "of-directory", "this channel uses the e-mail address of the directory");
    }
    new AddressBook(unit).forget(person, channel.code(), address);
    record(SET_OWN_NOTICES, person);
  }

  /** Return where the actor is told. */
  public List<NoticeAddress> addresses() {
    return new OwnAddresses(unit, self()).all();
  }

  /** Let the actor be told in {@code language} from now on. */
  public void prefer(Locale language) {
    String tag = language.toLanguageTag();
    if (tag.equals("und") || tag.length() > LONGEST_LANGUAGE) {
      throw RejectedException.of("language", "unknown", "name a language, such as ar or pt-BR");
    }
    PersonId person = self();
    new Languages(unit).prefer(person, language);
    record(SET_OWN_NOTICES, person);
  }

  /** Let the actor have on paper what asks for an answer, or no longer. */
  public void onPaper(boolean wanted) {
    PersonId person = self();
    new PaperBook(unit).prefer(person, wanted);
    record(SET_OWN_NOTICES, person);
  }

  /** Note what came back of a notice. */
  public void bounced(NoticeKey key, String address, boolean forEver) {
    Told told =
        new NoticeRows(unit).of(key).orElseThrow(() -> new NotFoundException("Notice", key));
    new AccessCheck(unit).require(actor, REPORT_BOUNCE, new Scope.OfSchool(told.school()));
    new AddressBook(unit).failed(told.person(), told.channel(), address, forEver);
    record(REPORT_BOUNCE, told.person());
  }

  private PersonId self() {
    PersonId person =
        actor
            .person()
            .orElseThrow(
                () -> RejectedException.of("actor", "no-person", "a person is told; act as one"));
    new AccessCheck(unit).require(actor, SET_OWN_NOTICES, new Scope.OfPerson(person));
    return person;
  }

  private NotificationChannel known(ChannelId channel) {
    return unit.kernel().extensions().all(NotificationChannel.class).stream()
        .filter(one -> one.id().equals(channel.code()))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("channel", channel));
  }

  private List<Column<Rhythm>> columns(PersonId person, ChannelId channel) {
    return List.of(
        Column.integer("tenant", any -> unit.tenantId().value()),
        Column.uuid("person_id", any -> person.value()),
        Column.text("channel", any -> channel.code()),
        Column.text("rhythm", Rhythm::name));
  }

  private void record(Permission permission, PersonId about) {
    new AuditTrail(unit)
        .record(AuditEntry.done(actor, permission.code(), about.value()).about(about));
  }
}
