package io.entsdk.messaging.internal.attachment;

import static io.entsdk.messaging.internal.attachment.Bytes.require;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies of a PNG the chunks that show the picture, and nothing else, nor what is behind its end.
 */
final class PngWalk {

  static final String SIGNATURE = "\u0089PNG\r\n\u001A\n";

  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");

  private PngWalk() {}

  static byte[] clean(byte[] file) {
    Bytes in = new Bytes(file).skip(SIGNATURE.length());
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.writeBytes(SIGNATURE.getBytes(StandardCharsets.ISO_8859_1));
    String last = "";
    boolean pictured = false;
    while (!last.equals("IEND")) {
      int start = in.at();
      long length = in.u32();
      String name = in.name(4);
      byte[] body = in.take(length);
      require(in.u32() == checksum(name, body), "a chunk that was changed");
      require(last.isEmpty() == name.equals("IHDR"), "a header out of place");
      if (name.equals("IHDR")) {
        Bytes header = new Bytes(body);
        Pixels.check(header.u32(), header.u32());
      }
      if (KEPT.contains(name)) {
        out.write(file, start, in.at() - start);
      }
      pictured |= name.equals("IDAT");
      last = name;
    }
    require(pictured, "a PNG without a picture");
    return out.toByteArray();
  }

  private static long checksum(String name, byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(name.getBytes(StandardCharsets.ISO_8859_1));
    checksum.update(body);
    return checksum.getValue();
  }
}
