package io.entsdk.messaging.testkit;

import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.spi.NotificationChannel;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Is a channel that keeps what it was given to send, and answers as it is told. */
final class Courier implements NotificationChannel {

  /** Holds one call. */
  record Sent(Notice notice, String address) {}

  private final String id;
  private final Rhythm usual;
  private final boolean directory;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile Supplier<NoticeOutcome> answer = () -> NoticeOutcome.SENT;

  private Courier(String id, Rhythm usual, boolean directory) {
    this.id = id;
    this.usual = usual;
    this.directory = directory;
  }

  /** Carry mails to the addresses of the directory, once a day. */
  static Courier ofMail() {
    return new Courier("mail", Rhythm.DAILY, true);
  }

  /** Carry letters to the same addresses, once a day. */
  static Courier ofLetters() {
    return new Courier("letters", Rhythm.DAILY, true);
  }

  /** Carry notices to the telephones that people have named, at once. */
  static Courier ofTelephone() {
    return new Courier("phone", Rhythm.AT_ONCE, false);
  }

  Courier answering(Supplier<NoticeOutcome> next) {
    answer = next;
    return this;
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  List<Notice> notices() {
    return sent.stream().map(Sent::notice).toList();
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Rhythm usual() {
    return usual;
  }

  @Override
  public boolean usesDirectoryEmail() {
    return directory;
  }

  @Override
  public NoticeOutcome send(Notice notice, String address) {
    sent.add(new Sent(notice, address));
    return answer.get();
  }
}
