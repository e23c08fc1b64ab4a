package io.entsdk.messaging.internal.attachment;

import static io.entsdk.messaging.internal.attachment.Pictures.CANARY;
import static io.entsdk.messaging.internal.attachment.Pictures.joined;
import static io.entsdk.messaging.internal.attachment.Pictures.latin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.attachment.FileType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanedTest {

  static Stream<byte[]> tellingPictures() {
    return Stream.of(Pictures.jpegOf(6), Pictures.pngWithText(), Pictures.webp());
  }

  @ParameterizedTest
  @MethodSource("tellingPictures")
  void aPictureTellsNothingBesideItself(byte[] picture) {
    assertTrue(text(picture).contains(CANARY));

    byte[] cleaned = cleaned(picture).bytes();

    assertFalse(text(cleaned).contains("canary"));
    assertArrayEquals(cleaned, cleaned(cleaned).bytes(), "cleaned once is clean");
  }

  @Test
  void whatItShowsIsTheSame() throws IOException {
    assertSame(Pictures.jpeg(), cleaned(Pictures.jpegOf(1)).bytes());
    assertSame(Pictures.png(), cleaned(Pictures.pngWithText()).bytes());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6, 8})
  void howTheCameraWasHeldIsKept(int orientation) {
    byte[] cleaned = cleaned(Pictures.jpegOf(orientation)).bytes();

    assertEquals(orientation, Orientation.in(Arrays.copyOfRange(cleaned, 6, 40), 1));
    assertEquals(cleaned(Pictures.jpegOf(1)).bytes().length + 36, cleaned.length);
  }

  @Test
  void aWebpNoLongerSaysThatItHasMore() {
    byte[] cleaned = cleaned(Pictures.webp()).bytes();

    assertEquals(0, cleaned[20]);
    assertEquals(cleaned.length - 8, new Bytes(cleaned).skip(4).u32le());
  }

  @ParameterizedTest
  @MethodSource("tellingPictures")
  void noPictureThatIsCutOffIsTaken(byte[] picture) {
    byte[] whole = cleaned(picture).bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Optional<FileType> type = Cleaned.of(cut).map(Cleaned::type).filter(this::isPicture);
      assertEquals(Optional.empty(), type, () -> "cut to " + cut.length);
    }
  }

  @Test
  void aPictureThatWasChangedOrClaimsTooMuchIsNotTaken() {
    byte[] png = Pictures.png();
    png[40] ^= 1;
    byte[] huge =
        joined(
            latin(PngWalk.SIGNATURE),
            Pictures.chunk("IHDR", new byte[] {0, 1, 0, 0, 0, 1, 0, 0, 8, 2, 0, 0, 0}),
            Pictures.chunk("IDAT", new byte[] {1}),
            Pictures.chunk("IEND", new byte[0]));
    byte[] endless = latin(PngWalk.SIGNATURE + "\u007F\u00FF\u00FF\u00FFIHDR");
    byte[] moving = joined(latin("RIFF\u000E\0\0\0WEBP"), Pictures.riff("ANIM", new byte[2]));

    Stream.of(png, huge, endless, moving)
        .forEach(one -> assertEquals(Optional.empty(), Cleaned.of(one)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ\u0090\0program",
        "\u007FELF",
        "GIF89a\0",
        "\u00CA\u00FE\u00BA\u00BE",
        "Rar!\u001A\u0007",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
        "%PDF-1.7 without its end",
        "\u0000\u0001",
        "a\u0007b"
      })
  void whatIsOfNoTypeIsNotTaken(String file) {
    assertEquals(Optional.empty(), Cleaned.of(latin(file)));
  }

  @Test
  void aTypeIsWhatAFileHolds() {
    assertEquals(FileType.PDF, cleaned(latin("%PDF-1.7\n…\n%%EOF\n")).type());
    assertEquals(FileType.TEXT, cleaned("Liste : é\n".getBytes(StandardCharsets.UTF_8)).type());
    assertEquals(FileType.JPEG, cleaned(Pictures.jpeg()).type());
  }

  private boolean isPicture(FileType type) {
    return type != FileType.TEXT;
  }

  private static void assertSame(byte[] expected, byte[] shown) throws IOException {
    BufferedImage one = ImageIO.read(new ByteArrayInputStream(expected));
    BufferedImage other = ImageIO.read(new ByteArrayInputStream(shown));
    assertArrayEquals(
        one.getRGB(0, 0, 32, 20, null, 0, 32), other.getRGB(0, 0, 32, 20, null, 0, 32));
  }

  private static Cleaned cleaned(byte[] file) {
    return Cleaned.of(file).orElseThrow();
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
