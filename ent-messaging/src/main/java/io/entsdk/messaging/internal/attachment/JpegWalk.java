package io.entsdk.messaging.internal.attachment;

import static io.entsdk.messaging.internal.attachment.Bytes.require;

import java.io.ByteArrayOutputStream;

/**
 * Copies of a JPEG what shows the picture, and nothing else: no EXIF, no XMP, no comment, nothing
 * behind its end. How a camera was held is kept, or pictures would lie on their side.
 */
final class JpegWalk {

  private static final int SOI = 0xD8;
  private static final int EOI = 0xD9;
  private static final int SOS = 0xDA;
  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int APP2 = 0xE2;
  private static final int APP14 = 0xEE;

  /** A small picture in a picture may show what was cut off. */
  private static final int WITHOUT_THUMBNAIL = 14;

  private static final int LONGEST_PROFILE = 2_000_000;

  private final Bytes in;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int profile;
  private boolean sized;
  private boolean scanned;
  private int orientation = 1;

  private JpegWalk(Bytes in) {
    this.in = in;
  }

  static byte[] clean(byte[] file) {
    JpegWalk walk = new JpegWalk(new Bytes(file));
    require(walk.in.u8() == 0xFF && walk.in.u8() == SOI, "no JPEG");
    int marker = walk.marker();
    while (marker != EOI) {
      walk.segment(marker);
      marker = marker == SOS ? walk.scan() : walk.marker();
    }
    require(walk.sized && walk.scanned, "a JPEG without a picture");
    return walk.whole();
  }

  private byte[] whole() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(out.size() + 64);
    whole.write(0xFF);
    whole.write(SOI);
    whole.writeBytes(Orientation.segment(orientation));
    whole.writeBytes(out.toByteArray());
    whole.write(0xFF);
    whole.write(EOI);
    return whole.toByteArray();
  }

  private int marker() {
    require(in.u8() == 0xFF, "no marker where one belongs");
    int marker = in.u8();
    while (marker == 0xFF) {
      marker = in.u8();
    }
    require(marker >= 0xC0 && marker != SOI, "a marker that does not belong here");
    return marker;
  }

  private void segment(int marker) {
    int length = in.u16();
    require(length >= 2, "a segment shorter than its length");
    byte[] body = in.take(length - 2);
    if (marker == APP1) {
      orientation = Orientation.in(body, orientation);
    }
    if (isFrame(marker)) {
      Bytes frame = new Bytes(body).skip(1);
      int height = frame.u16();
      Pixels.check(frame.u16(), height);
      sized = true;
    }
    if (isKept(marker, body)) {
      out.write(0xFF);
      out.write(marker);
      out.write(length >> 8);
      out.write(length);
      out.writeBytes(body);
    }
  }

  /** Copy compressed data up to the next marker, and return that. */
  private int scan() {
    scanned = true;
    while (true) {
      int one = in.u8();
      if (one != 0xFF) {
        out.write(one);
        continue;
      }
      int next = in.u8();
      while (next == 0xFF) {
        next = in.u8();
      }
      if (next != 0 && (next < 0xD0 || next > 0xD7)) {
        require(next >= 0xC0 && next != SOI, "a marker that does not belong here");
        return next;
      }
      out.write(0xFF);
      out.write(next);
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private boolean isKept(int marker, byte[] body) {
    Bytes start = new Bytes(body);
    return switch (marker) {
      case APP0 -> start.startsWith("JFIF\0") && body.length == WITHOUT_THUMBNAIL;
      case APP2 -> start.startsWith("ICC_PROFILE\0") && isWithinProfile(body);
      case APP14 -> start.startsWith("Adobe");
      default -> marker <= 0xDF && (marker < 0xD0 || marker > 0xD7);
    };
  }

  private boolean isWithinProfile(byte[] body) {
    profile += body.length;
    require(profile <= LONGEST_PROFILE, "a profile of colours beyond measure");
    return true;
  }
}
