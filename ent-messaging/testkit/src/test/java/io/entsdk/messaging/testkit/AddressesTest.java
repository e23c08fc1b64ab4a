package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.notice.AddressState;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.NoticeAddress;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.Notices;
import io.entsdk.messaging.notice.UnreachedGuardian;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Grace alone has an e-mail address, which two channels use; a third goes to telephones. */
@EachDatabase
class AddressesTest {

  private static final ChannelId PHONE = new ChannelId("phone");
  private static final String MAIL = "grace@example.test";
  private static final Instant AT_FIVE = Instant.parse("2026-09-15T15:00:00Z");

  @Parameter Database database;
  private final Courier mail = Courier.ofMail();
  private final Courier letters = Courier.ofLetters();
  private final Courier phone = Courier.ofTelephone();
  private Post post;

  @BeforeEach
  void open() {
    post =
        new Post(
            Ent.on(database, wiring -> wiring.extension(mail).extension(letters).extension(phone)));
    post.run("update ent_core_person set email = null");
    post.run("update ent_core_person set email = ? where id = ?", MAIL, ent().grace().value());
  }

  @AfterEach
  void close() {
    post.close();
  }

  @Test
  void oneSeesWhereOneIsToldAndWhetherAnythingGetsThere() {
    notices().subscribe(PHONE, "of Grace", grace());
    phone.answering(() -> NoticeOutcome.NO_SUCH_ADDRESS);
    mail.answering(() -> NoticeOutcome.LATER);
    post.sendTrip();
    ent().clock().set(AT_FIVE);
    tell();

    List<NoticeAddress> own = notices().addresses(grace());

    assertEquals(
        List.of(
            new NoticeAddress(
                new ChannelId("letters"), MAIL, true, AddressState.WORKING, Optional.empty()),
            new NoticeAddress(
                new ChannelId("mail"), MAIL, true, AddressState.FAILING, Optional.of(AT_FIVE)),
            new NoticeAddress(PHONE, "of Grace", false, AddressState.DEAD, Optional.of(AT_FIVE))),
        own);
    assertFalse(own.toString().contains("race"));
    assertEquals(List.of(), notices().addresses(ent().as(ent().cleo())));
  }

  @Test
  void aDeviceThatOneHasNoLongerIsToldNoMore() {
    notices().subscribe(PHONE, "old", grace());
    notices().subscribe(PHONE, "new", grace());
    notices().unsubscribe(PHONE, "old", grace());
    notices().unsubscribe(PHONE, "old", grace());
    notices().unsubscribe(PHONE, "new", ent().as(ent().cleo()));

    post.sendTrip();
    tell();

    assertEquals(List.of("new"), phone.sent().stream().map(Courier.Sent::address).toList());
    assertThrows(
        RejectedException.class, () -> notices().unsubscribe(new ChannelId("mail"), MAIL, grace()));
    Actor atHome = ent().as(ent().grace(), Assurance.HOME);
    assertThrows(AccessDeniedException.class, () -> notices().addresses(atHome));
    assertThrows(AccessDeniedException.class, () -> notices().unsubscribe(PHONE, "new", atHome));
  }

  @Test
  void anAddressThatIsDeadOnOneChannelAloneReachesTheFamilyOnTheOther() {
    mail.answering(() -> NoticeOutcome.NO_SUCH_ADDRESS);
    post.sendTrip();
    ent().clock().set(AT_FIVE);
    tell();
    assertEquals(Optional.empty(), whyUnreached());

    letters.answering(() -> NoticeOutcome.NO_SUCH_ADDRESS);
    post.sendTrip();
    ent().clock().set(AT_FIVE.plusSeconds(86_400));
    tell();

    assertEquals(Optional.of(UnreachedGuardian.Why.DEAD_ADDRESS), whyUnreached());
  }

  private Optional<UnreachedGuardian.Why> whyUnreached() {
    return notices().listUnreached(ent().cp(), ent().as(ent().alan())).stream()
        .filter(one -> one.guardian().equals(ent().grace()))
        .map(UnreachedGuardian::why)
        .findFirst();
  }

  private void tell() {
    Jobs.of(ent().runtime()).run("notices", Budget.minutes(1));
  }

  private Notices notices() {
    return Messaging.of(ent().tenant()).notices();
  }

  private Actor grace() {
    return ent().as(ent().grace());
  }

  private Ent ent() {
    return post.ent();
  }
}
