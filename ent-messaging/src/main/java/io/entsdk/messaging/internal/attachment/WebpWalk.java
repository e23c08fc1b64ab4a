package io.entsdk.messaging.internal.attachment;

import static io.entsdk.messaging.internal.attachment.Bytes.require;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Copies of a still WebP the chunks that show the picture, and nothing else. Moving ones are not
 * read: each of their frames could hold anything.
 */
final class WebpWalk {

  private static final int HEADER = 12;
  private static final int EXIF_AND_XMP = 0x08 | 0x04;
  private static final int MOVING = 0x02;

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private boolean pictured;

  private WebpWalk(Bytes in) {
    this.in = in;
  }

  static boolean begins(byte[] file) {
    return new Bytes(file).startsWith("RIFF")
        && file.length >= HEADER
        && new Bytes(file).skip(8).startsWith("WEBP");
  }

  static byte[] clean(byte[] file) {
    long size = new Bytes(file).skip(4).u32le();
    require(size >= 4 && size + 8 <= file.length, "cut off");
    WebpWalk walk = new WebpWalk(new Bytes(new Bytes(file).take(size + 8)).skip(HEADER));
    while (walk.in.left() > 0) {
      walk.chunk();
    }
    require(walk.pictured, "a WebP without a picture");
    byte[] chunks = walk.out.toByteArray();
    return ByteBuffer.allocate(HEADER + chunks.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(4 + chunks.length)
        .put("WEBP".getBytes(StandardCharsets.ISO_8859_1))
        .put(chunks)
        .array();
  }

  private void chunk() {
    String name = in.name(4);
    byte[] body = in.take(in.u32le());
    if (body.length % 2 == 1 && in.left() > 0) {
      in.skip(1);
    }
    switch (name) {
      case "VP8X" -> extended(body);
      case "VP8 " -> lossy(body);
      case "VP8L" -> lossless(body);
      case "ALPH", "ICCP" -> copy(name, body);
      case "ANIM", "ANMF" -> throw new Bytes.Unreadable("a moving picture");
      default -> {}
    }
  }

  private void extended(byte[] body) {
    require(body.length == 10 && !pictured, "a header that is none");
    require((body[0] & MOVING) == 0, "a moving picture");
    Bytes size = new Bytes(body).skip(4);
    Pixels.check((size.u16le() | size.u8() << 16) + 1L, (size.u16le() | size.u8() << 16) + 1L);
    body[0] &= ~EXIF_AND_XMP;
    copy("VP8X", body);
  }

  private void lossy(byte[] body) {
    Bytes frame = new Bytes(body).skip(3);
    require(frame.u8() == 0x9D && frame.u8() == 0x01 && frame.u8() == 0x2A, "no first frame");
    Pixels.check(frame.u16le() & 0x3FFF, frame.u16le() & 0x3FFF);
    picture("VP8 ", body);
  }

  private void lossless(byte[] body) {
    Bytes frame = new Bytes(body);
    require(frame.u8() == 0x2F, "no first frame");
    long packed = frame.u32le();
    Pixels.check((packed & 0x3FFF) + 1, (packed >> 14 & 0x3FFF) + 1);
    picture("VP8L", body);
  }

  private void picture(String name, byte[] body) {
    require(!pictured, "two pictures in one");
    pictured = true;
    copy(name, body);
  }

  private void copy(String name, byte[] body) {
    ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    head.put(name.getBytes(StandardCharsets.ISO_8859_1)).putInt(body.length);
    out.writeBytes(head.array());
    out.writeBytes(body);
    if (body.length % 2 == 1) {
      out.write(0);
    }
  }
}
