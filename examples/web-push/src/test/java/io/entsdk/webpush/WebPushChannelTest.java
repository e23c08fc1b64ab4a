package io.entsdk.webpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.notice.ChannelId;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeKey;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPushChannelTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-09-15T08:00:00Z"));
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private PushServer server;
  private PushServices services;
  private Browser browser;
  private KeyPair own;
  private WebPushChannel channel;

  @BeforeEach
  void start() throws IOException, GeneralSecurityException {
    server = new PushServer();
    services = PushServices.of(Set.of(server.origin()));
    browser = Browser.started();
    own = Curve.newPair();
    channel = new WebPushChannel(keys(own), services, CLOCK);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFamilyIsToldAtOnceAndThatBrowserAloneReadsIt() throws GeneralSecurityException {
    try (Ent ent = Ent.on(Database.H2, wiring -> wiring.extension(channel))) {
      Messaging messaging = Messaging.of(ent.tenant());
      messaging.notices().subscribe(new ChannelId("web-push"), address(), ent.as(ent.grace()));
      messaging
          .as(ent.as(ent.alan()))
          .announce(ent.school())
          .to(Audience.guardiansOf(ent.cp()))
          .subject("Sortie au musée")
          .text("Jeudi.")
          .send(SendKey.of(UUID.randomUUID()));
      Jobs.of(ent.runtime()).run("notices", Budget.minutes(1));
    }

    assertEquals(1, server.pushed().size());
    PushServer.Pushed pushed = server.pushed().get(0);
    assertEquals(
        "{\"title\":\"Du nouveau dans votre espace scolaire\",\"text\":\"Ada : une nouveauté.\"}",
        browser.read(pushed.body()));
    String seen = new String(pushed.body(), StandardCharsets.ISO_8859_1);
    assertFalse(seen.contains("Ada") || seen.contains("nouveau"));
    assertFalse(pushed.headers().values().toString().contains("Ada"));
  }

  @Test
  void itSaysWhoItIsByASignedTokenForThatServer() throws GeneralSecurityException {
    assertEquals(NoticeOutcome.SENT, channel.send(notice("Ada"), address()));

    PushServer.Pushed pushed = server.pushed().get(0);
    assertEquals("aes128gcm", pushed.headers().getFirst("Content-Encoding"));
    assertEquals("86400", pushed.headers().getFirst("TTL"));
    assertEquals("00000000000000070000000000000007", pushed.headers().getFirst("Topic"));
    String given = pushed.headers().getFirst("Authorization");
    String token = given.substring("vapid t=".length(), given.indexOf(", k="));
    String[] parts = token.split("\\.");
    assertEquals(
        "{\"aud\":\"%s\",\"exp\":%d,\"sub\":\"mailto:ent@example.test\"}"
            .formatted(server.origin(), CLOCK.instant().plusSeconds(43_200).getEpochSecond()),
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    assertTrue(given.endsWith(", k=" + keys(own).publicKey()));
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(own.getPublic());
    signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertTrue(signature.verify(Base64.getUrlDecoder().decode(parts[2])));
  }

  @ParameterizedTest
  @CsvSource({
    "200, SENT",
    "201, SENT",
    "202, SENT",
    "404, NO_SUCH_ADDRESS",
    "410, NO_SUCH_ADDRESS",
    "400, LATER",
    "403, LATER",
    "413, LATER",
    "429, LATER",
    "500, LATER",
    "503, LATER",
    "301, LATER",
    "307, LATER"
  })
  void whatAServerAnswersIsUnderstoodAndItIsFollowedNowhere(int status, NoticeOutcome outcome) {
    server.answer(status);

    assertEquals(outcome, channel.send(notice("Ada"), address()));
    assertEquals(1, server.pushed().size());
  }

  @Test
  void aServerThatIsAwayIsTriedLater() {
    String address = address();
    server.close();

    assertEquals(NoticeOutcome.LATER, channel.send(notice("Ada"), address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nothing", "http://localhost:1/ a b", "a b c d"})
  void whatIsNoSubscriptionIsGivenUpWithoutACall(String address) {
    assertEquals(NoticeOutcome.NO_SUCH_ADDRESS, channel.send(notice("Ada"), address));
    assertEquals(0, server.pushed().size());
  }

  /** A browser takes 4,096 bytes; thirty children with long names are more. */
  @Test
  void whatIsTooLongIsShortenedAndStaysWhole() throws GeneralSecurityException {
    assertEquals(NoticeOutcome.SENT, channel.send(notice("😀\"\\\n".repeat(2_000)), address()));

    byte[] body = server.pushed().get(0).body();
    assertTrue(body.length <= Sealed.MOST);
    assertTrue(browser.read(body).endsWith("…\"}"));
  }

  @Test
  void nothingOfItIsPrinted() throws GeneralSecurityException {
    assertEquals("VapidKeys[***]", keys(own).toString());
  }

  private String address() {
    return Subscription.of(server.origin() + "/1", browser.p256dh(), browser.auth(), services)
        .address();
  }

  private static VapidKeys keys(KeyPair pair) {
    byte[] number = ((ECPrivateKey) pair.getPrivate()).getS().toByteArray();
    byte[] key = Arrays.copyOfRange(number, Math.max(0, number.length - 32), number.length);
    return VapidKeys.of(
        BASE64.encodeToString(Curve.bytes((ECPublicKey) pair.getPublic())),
        BASE64.encodeToString(key),
        URI.create("mailto:ent@example.test"));
  }

  private static Notice notice(String text) {
    return new Notice(
        new NoticeKey(new UUID(7, 7)),
        TenantId.of(1),
        new ChannelId("web-push"),
        new PersonId(new UUID(1, 1)),
        "Du nouveau",
        text,
        List.of());
  }
}
