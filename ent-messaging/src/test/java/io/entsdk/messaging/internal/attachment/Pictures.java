package io.entsdk.messaging.internal.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Makes pictures that tell where they were taken. */
final class Pictures {

  static final String CANARY = "canary-48.8566N";

  private Pictures() {}

  static byte[] jpeg() {
    return written("jpg");
  }

  static byte[] png() {
    return written("png");
  }

  private static byte[] written(String format) {
    BufferedImage image = new BufferedImage(32, 20, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 32; x++) {
      image.setRGB(x, x % 20, 0xFF8800 + x);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Return a JPEG whose EXIF says how it was held and where, with a comment and a tail. */
  static byte[] jpegOf(int orientation) {
    byte[] plain = jpeg();
    byte[] exif =
        latin(
                "Exif\0\0II*\0\b\0\0\0\1\0\u0012\1\3\0\1\0\0\0"
                    + (char) orientation
                    + "\0\0\0\0\0\0\0")
            .clone();
    return joined(
        Arrays.copyOf(plain, 2),
        segment(0xE1, joined(exif, latin(CANARY))),
        segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0<x>" + CANARY + "</x>")),
        segment(0xED, latin("Photoshop 3.0\0" + CANARY)),
        segment(0xFE, latin(CANARY)),
        Arrays.copyOfRange(plain, 2, plain.length),
        latin(CANARY + "<script>"));
  }

  static byte[] segment(int marker, byte[] body) {
    int length = body.length + 2;
    return joined(
        new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length}, body);
  }

  /** Return a PNG with text, EXIF and a tail. */
  static byte[] pngWithText() {
    byte[] plain = png();
    int afterHeader = 8 + 25;
    return joined(
        Arrays.copyOf(plain, afterHeader),
        chunk("tEXt", latin("Comment\0" + CANARY)),
        chunk("eXIf", latin(CANARY)),
        chunk("iTXt", latin(CANARY)),
        Arrays.copyOfRange(plain, afterHeader, plain.length),
        latin(CANARY));
  }

  static byte[] chunk(String name, byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(latin(name));
    checksum.update(body);
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(latin(name))
        .put(body)
        .putInt((int) checksum.getValue())
        .array();
  }

  /** Return a WebP of 16 by 8 with EXIF and XMP, of odd lengths, and a tail. */
  static byte[] webp() {
    byte[] picture =
        ByteBuffer.allocate(7)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put((byte) 0x2F)
            .putInt(15 | 7 << 14)
            .put((byte) 1)
            .put((byte) 2)
            .array();
    byte[] chunks =
        joined(
            riff("VP8X", new byte[] {0x0C, 0, 0, 0, 15, 0, 0, 7, 0, 0}),
            riff("VP8L", picture),
            riff("EXIF", latin(CANARY)),
            riff("XMP ", latin(CANARY + "!")));
    return joined(
        ByteBuffer.allocate(8)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(latin("RIFF"))
            .putInt(4 + chunks.length)
            .array(),
        latin("WEBP"),
        chunks,
        latin(CANARY));
  }

  static byte[] riff(String name, byte[] body) {
    ByteBuffer chunk =
        ByteBuffer.allocate(8 + body.length + body.length % 2).order(ByteOrder.LITTLE_ENDIAN);
    return chunk.put(latin(name)).putInt(body.length).put(body).array();
  }

  static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }
}
