package io.entsdk.messaging.internal.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads how a camera was held out of EXIF, and writes that alone. */
final class Orientation {

  private static final String EXIF = "Exif\0\0";
  private static final int UPRIGHT = 1;
  private static final int TAG = 0x0112;
  private static final int MOST_ENTRIES = 200;

  private Orientation() {}

  /** Return what {@code segment} says, or {@code known} if it says nothing that can be read. */
  static int in(byte[] segment, int known) {
    if (!new Bytes(segment).startsWith(EXIF)) {
      return known;
    }
    try {
      int said = said(Arrays.copyOfRange(segment, EXIF.length(), segment.length));
      return said >= UPRIGHT && said <= 8 ? said : known;
    } catch (Bytes.Unreadable e) {
      return known;
    }
  }

  private static int said(byte[] tiff) {
    Bytes in = new Bytes(tiff);
    boolean little = in.startsWith("II");
    Bytes.require(little || in.startsWith("MM"), "no TIFF");
    in.skip(4);
    in.to(little ? in.u32le() : in.u32());
    int entries = Math.min(little ? in.u16le() : in.u16(), MOST_ENTRIES);
    for (int i = 0; i < entries; i++) {
      int tag = little ? in.u16le() : in.u16();
      in.skip(6);
      int value = little ? in.u16le() : in.u16();
      in.skip(2);
      if (tag == TAG) {
        return value;
      }
    }
    return UPRIGHT;
  }

  /** Return a segment that says {@code orientation} and nothing else; none for an upright one. */
  static byte[] segment(int orientation) {
    if (orientation == UPRIGHT) {
      return new byte[0];
    }
    String segment =
        "\u00FF\u00E1\0\""
            + EXIF
            + "MM\0*\0\0\0\b\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0"
            + (char) orientation
            + "\0\0\0\0\0\0";
    return segment.getBytes(StandardCharsets.ISO_8859_1);
  }
}
