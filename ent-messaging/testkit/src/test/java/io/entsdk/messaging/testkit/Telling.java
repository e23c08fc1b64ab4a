package io.entsdk.messaging.testkit;

import io.entsdk.core.Budget;
import io.entsdk.core.JobReport;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.Notices;
import io.entsdk.messaging.notice.UnreachedGuardian;
import io.entsdk.messaging.notice.UnreachedGuardian.Why;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.List;

/** Is a school that tells Grace, and nobody else, by mail, and by telephone whoever names one. */
final class Telling implements AutoCloseable {

  static final ChannelId MAIL = new ChannelId("mail");
  static final ChannelId PHONE = new ChannelId("phone");

  private final Courier mail = Courier.ofMail();
  private final Courier phone = Courier.ofTelephone();
  private final Post post;

  Telling(Database database) {
    post = new Post(Ent.on(database, wiring -> wiring.extension(mail).extension(phone)));
    post.run("update ent_core_person set email = null");
    post.run(
        "update ent_core_person set email = 'grace@example.test' where id = ?", grace().value());
  }

  Courier mail() {
    return mail;
  }

  Courier phone() {
    return phone;
  }

  Post post() {
    return post;
  }

  Ent ent() {
    return post.ent();
  }

  PersonId grace() {
    return ent().grace();
  }

  Notices notices() {
    return Messaging.of(ent().tenant()).notices();
  }

  /** Let it be {@code moment}, and tell what is due. */
  void at(Instant moment) {
    ent().clock().set(moment);
    run();
  }

  JobReport run() {
    return Jobs.of(ent().runtime()).run("notices", Budget.minutes(1));
  }

  /** Return why each guardian of the CP who is unreached is so. */
  List<Why> why() {
    return unreached().stream().map(UnreachedGuardian::why).toList();
  }

  Why whyUnreached(PersonId guardian) {
    return unreached().stream()
        .filter(one -> one.guardian().equals(guardian))
        .findFirst()
        .orElseThrow()
        .why();
  }

  private List<UnreachedGuardian> unreached() {
    return notices().listUnreached(ent().cp(), ent().as(ent().alan()));
  }

  @Override
  public void close() {
    post.close();
  }
}
