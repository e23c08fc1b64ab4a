package io.entsdk.benchmarks;

import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.spi.NotificationChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sends at once to nobody, and counts how often each person was told. */
final class CountingChannel implements NotificationChannel {

  private final Map<Object, Integer> told = new ConcurrentHashMap<>();

  int people() {
    return told.size();
  }

  long doubled() {
    return told.values().stream().filter(times -> times > 1).count();
  }

  @Override
  public String id() {
    return "counting";
  }

  @Override
  public Rhythm usual() {
    return Rhythm.AT_ONCE;
  }

  @Override
  public boolean usesDirectoryEmail() {
    return true;
  }

  @Override
  public NoticeOutcome send(Notice notice, String address) {
    told.merge(notice.recipient(), 1, Integer::sum);
    return NoticeOutcome.SENT;
  }
}
