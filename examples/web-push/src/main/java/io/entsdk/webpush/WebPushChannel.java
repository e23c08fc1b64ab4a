package io.entsdk.webpush;

import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.notice.Rhythm;
import io.entsdk.messaging.spi.NotificationChannel;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tells people on their telephones and browsers, at once unless they choose otherwise.
 *
 * <p>A server on the way sees that something is sent to a device, and nothing of what: title and
 * text are sealed for that browser. The key of a notice is its topic, so that a second one replaces
 * the first where it still waits. It calls the servers on the list and follows none elsewhere.
 */
public final class WebPushChannel implements NotificationChannel {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration KEPT = Duration.ofDays(1);

  /** Leaves room in a sealed record for what is around the text, in whatever letters. */
  private static final int LONGEST = 500;

  private static final int LONGEST_TITLE = 100;

  private final VapidKeys keys;
  private final PushServices services;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public WebPushChannel(VapidKeys keys, PushServices services, InstantSource clock) {
    this.keys = keys;
    this.services = services;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "web-push";
  }

  @Override
  public Rhythm usual() {
    return Rhythm.AT_ONCE;
  }

  @Override
  public boolean usesDirectoryEmail() {
    return false;
  }

  @Override
  public NoticeOutcome send(Notice notice, String address) {
    Optional<Subscription> subscription = Subscription.read(address, services);
    if (subscription.isEmpty()) {
      return NoticeOutcome.NO_SUCH_ADDRESS;
    }
    try {
      return outcome(
          client.send(request(notice, subscription.get()), BodyHandlers.discarding()).statusCode());
    } catch (IOException | GeneralSecurityException e) {
      return NoticeOutcome.LATER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NoticeOutcome.LATER;
    }
  }

  /** RFC 8030, 7.3: a subscription that ended is 404 or 410. */
  private static NoticeOutcome outcome(int status) {
    return switch (status) {
      case 200, 201, 202 -> NoticeOutcome.SENT;
      case 404, 410 -> NoticeOutcome.NO_SUCH_ADDRESS;
      default -> NoticeOutcome.LATER;
    };
  }

  private HttpRequest request(Notice notice, Subscription subscription)
      throws GeneralSecurityException {
    byte[] salt = new byte[Sealed.SALT];
    random.nextBytes(salt);
    byte[] sealed = Sealed.of(payload(notice), subscription, Curve.newPair(), salt);
    return HttpRequest.newBuilder(subscription.endpoint())
        .timeout(TIMEOUT)
        .header("TTL", Long.toString(KEPT.toSeconds()))
        .header("Topic", notice.key().toString().replace("-", ""))
        .header("Content-Encoding", "aes128gcm")
        .header("Content-Type", "application/octet-stream")
        .header("Authorization", keys.authorization(subscription.endpoint(), clock.instant()))
        .POST(BodyPublishers.ofByteArray(sealed))
        .build();
  }

  private static byte[] payload(Notice notice) {
    return "{\"title\":%s,\"text\":%s}"
        .formatted(
            JsonText.of(shortened(notice.title(), LONGEST_TITLE)),
            JsonText.of(shortened(notice.text(), LONGEST)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String shortened(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }
}
