package io.entsdk.classroom;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The decoder that the page brings along, in the browser, on two hundred cards. */
class DecoderTest {

  private static final int CLEAN = 200;

  /** Each takes the test, not the decoder, a tenth of a second to draw. */
  private static final int SNAPSHOTS = 20;

  private static final long SEED = 7;
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final String READ =
      "async image => { const {textOf} = await import('/code.js');"
          + " const bytes = Uint8Array.from(atob(image), letter => letter.charCodeAt(0));"
          + " return await textOf(new File([bytes], 'card.png', {type: 'image/png'})); }";

  /** What its authors published: whoever changes it changes its folder and these lines. */
  private static final Map<String, String> PUBLISHED =
      Map.of(
          "decode.js", "00e209820dcb11d624e9a03d6383e580766792b57d1651318f0a29e4e1ff0fe8",
          "index.js", "a0de370051f94bd74f218f74401fdf197585e3f9ef0143164f87ea941a3fdd6f");

  private static Browsers browsers;
  private static Browser browser;
  private static InventedSchool school;
  private static Morning morning;

  @BeforeAll
  static void start() throws Exception {
    browsers = new Browsers();
    browser = browsers.withoutCamera();
    school = InventedSchool.open();
    morning = new Morning(school);
  }

  @AfterAll
  static void stop() {
    morning.close();
    browsers.close();
    school.close();
  }

  @Test
  void noneOfTwoHundredCleanCardsIsMissed() throws Exception {
    Page tablet = morning.tablet(browser);
    assertEquals(payloads(CLEAN), read(tablet, CLEAN, (card, random) -> card.clean()));
  }

  @Test
  void noneThatIsHeldAskewInABadLightIsMissed() throws Exception {
    Page tablet = morning.tablet(browser);
    assertEquals(
        payloads(SNAPSHOTS),
        read(tablet, SNAPSHOTS, (card, random) -> Snapshot.of(card.clean(), random)));
  }

  @Test
  void whatTheBrowsersOwnDecoderSeesIsTakenAndWhatItMissesIsReadAllTheSame() throws Exception {
    Page seeing = ownDecoder("[{rawValue: 'SEEN'}]");
    assertEquals("SEEN", read(seeing, new QrCard("ABC").clean()));
    Page blind = ownDecoder("[]");
    assertEquals("ABC", read(blind, new QrCard("ABC").clean()));
  }

  @Test
  void theDecoderIsTheOneThatItsAuthorsPublished() throws Exception {
    for (Map.Entry<String, String> file : PUBLISHED.entrySet()) {
      try (InputStream bytes = getClass().getResourceAsStream("/web/qr-0.7.0/" + file.getKey())) {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
        assertEquals(file.getValue(), HexFormat.of().formatHex(digest), file.getKey());
      }
    }
  }

  private Page ownDecoder(String answer) {
    Page page = morning.tablet(browser);
    page.addInitScript(
        "window.BarcodeDetector = class { static async getSupportedFormats() { return ['qr_code'] }"
            + (" async detect() { return " + answer + " } }"));
    page.reload();
    return page;
  }

  private static List<String> payloads(int cards) {
    Random random = new Random(SEED);
    List<String> payloads = new ArrayList<>();
    for (int i = 0; i < cards; i++) {
      byte[] payload = new byte[56];
      for (int at = 0; at < payload.length; at++) {
        payload[at] = (byte) LETTERS.charAt(random.nextInt(LETTERS.length()));
      }
      payloads.add(new String(payload, US_ASCII));
    }
    return payloads;
  }

  private static List<String> read(
      Page tablet, int cards, BiFunction<QrCard, Random, BufferedImage> taken) throws IOException {
    Random random = new Random(SEED);
    List<String> read = new ArrayList<>();
    for (String payload : payloads(cards)) {
      read.add(read(tablet, taken.apply(new QrCard(payload), random)));
    }
    return read;
  }

  private static String read(Page tablet, BufferedImage image) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    String sent = Base64.getEncoder().encodeToString(png.toByteArray());
    return String.valueOf(tablet.evaluate(READ, sent));
  }
}
