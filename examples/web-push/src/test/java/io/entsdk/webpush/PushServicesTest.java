package io.entsdk.webpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RejectedException;
import java.net.URI;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushServicesTest {

  private final PushServices services = PushServices.ofBrowsers();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fcm.googleapis.com/fcm/send/a:b",
        "https://FCM.googleapis.com/wp/x",
        "https://updates.push.services.mozilla.com/wpush/v2/g",
        "https://web.push.apple.com/Q",
        "https://wns2-par02p.notify.windows.com/w/?token=a"
      })
  void theServicesOfBrowsersAreCalled(String endpoint) {
    assertTrue(services.allow(URI.create(endpoint)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "https://fcm.googleapis.com.evil.test/x",
        "https://evil.test/fcm.googleapis.com",
        "https://fcm.googleapis.com@evil.test/",
        "https://evil@fcm.googleapis.com/",
        "https://evilpush.apple.com.test/",
        "https://xnotify.windows.com/",
        "https://push.apple.com/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://169.254.169.254/latest/meta-data",
        "https://localhost/",
        "file:///etc/passwd",
        "ftp://fcm.googleapis.com/x",
        "//fcm.googleapis.com/x",
        "mailto:a@fcm.googleapis.com",
        "https://fcm.googleapis.com/x#y"
      })
  void nothingElseIs(String endpoint) {
    assertFalse(services.allow(URI.create(endpoint)));
  }

  @Test
  void aSubscriptionIsReadBackFromItsAddressAndPrintsNothing() throws GeneralSecurityException {
    Browser browser = Browser.started();
    Subscription given =
        Subscription.of("https://web.push.apple.com/Q", browser.p256dh(), browser.auth(), services);

    assertEquals(given, Subscription.read(given.address(), services).orElseThrow());
    assertEquals("Subscription[***]", given.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "not base64!", "AAAA", "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORc"})
  void whatIsNoKeyIsRefused(String key) throws GeneralSecurityException {
    Browser browser = Browser.started();
    String endpoint = "https://web.push.apple.com/Q";

    assertThrows(
        RejectedException.class, () -> Subscription.of(endpoint, key, browser.auth(), services));
    assertThrows(
        RejectedException.class, () -> Subscription.of(endpoint, browser.p256dh(), key, services));
    assertThrows(
        RejectedException.class,
        () -> Subscription.of("https://evil.test/", browser.p256dh(), browser.auth(), services));
  }
}
