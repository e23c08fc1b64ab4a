package io.entsdk.webpush;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The example of RFC 8291, 5 and appendix A, to the letter. */
class SealedTest {

  private static final String WATERMELON = "When I grow up, I want to be a watermelon";
  private static final byte[] SALT = bytes("DGv6ra1nlYgDCS1FRnbzlw");
  private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
  private static final String BROWSER_PUBLIC =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String BROWSER_PRIVATE = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
  private static final String SENDER_PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  private static final String SENDER_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
  private static final String SEALED =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
          + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
          + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

  @Test
  void theExampleOfTheRfcIsSealedToTheLetter() throws GeneralSecurityException {
    assertArrayEquals(
        bytes(SEALED),
        Sealed.of(
            WATERMELON.getBytes(StandardCharsets.US_ASCII),
            subscription(BROWSER_PUBLIC, AUTH),
            pair(SENDER_PUBLIC, SENDER_PRIVATE),
            SALT));
  }

  @Test
  void theBrowserOfTheRfcReadsIt() throws GeneralSecurityException {
    Browser browser = new Browser(pair(BROWSER_PUBLIC, BROWSER_PRIVATE), bytes(AUTH));

    assertEquals(WATERMELON, browser.read(bytes(SEALED)));
  }

  @Property(tries = 50)
  void whatWasSealedIsReadByItsBrowserAndByNoOther(@ForAll String text)
      throws GeneralSecurityException {
    Browser browser = Browser.started();
    byte[] said = text.getBytes(StandardCharsets.UTF_8);
    byte[] sealed =
        Sealed.of(said, subscription(browser.p256dh(), browser.auth()), Curve.newPair(), SALT);

    assertEquals(new String(said, StandardCharsets.UTF_8), browser.read(sealed));
    Browser other = Browser.started();
    assertThrows(GeneralSecurityException.class, () -> other.read(sealed));
    byte[] touched = sealed.clone();
    touched[sealed.length - 1] ^= 1;
    assertThrows(GeneralSecurityException.class, () -> browser.read(touched));
  }

  @Test
  void aKeyThatLiesOnNoCurveIsRefused() {
    byte[] off = bytes(BROWSER_PUBLIC);
    off[64] ^= 1;

    assertThrows(GeneralSecurityException.class, () -> Curve.point(off));
    assertThrows(GeneralSecurityException.class, () -> Curve.point(Arrays.copyOf(off, 64)));
    assertThrows(GeneralSecurityException.class, () -> Curve.point(new byte[65]));
  }

  private static Subscription subscription(String key, String auth) {
    return Subscription.of(
        "https://push.example.test/1",
        key,
        auth,
        PushServices.of(Set.of("https://push.example.test")));
  }

  private static KeyPair pair(String publicKey, String privateKey) throws GeneralSecurityException {
    return new KeyPair(Curve.point(bytes(publicKey)), Curve.number(bytes(privateKey)));
  }

  private static byte[] bytes(String base64) {
    return Base64.getUrlDecoder().decode(base64);
  }
}
