package io.entsdk.messaging.internal.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a file from its start on, and never beyond its end. */
final class Bytes {

  /** Tells that a file is not what it begins as. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
      super(what, null, false, false);
    }
  }

  private final byte[] bytes;
  private int at;

  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  int at() {
    return at;
  }

  int left() {
    return bytes.length - at;
  }

  Bytes to(long position) {
    require(position >= 0 && position <= bytes.length, "a place beyond its end");
    at = (int) position;
    return this;
  }

  Bytes skip(long count) {
    return to(at + count);
  }

  int u8() {
    require(left() >= 1, "cut off");
    return bytes[at++] & 0xFF;
  }

  int u16() {
    return u8() << 8 | u8();
  }

  long u32() {
    return (long) u16() << 16 | u16();
  }

  int u16le() {
    return u8() | u8() << 8;
  }

  long u32le() {
    return u16le() | (long) u16le() << 16;
  }

  byte[] take(long count) {
    require(count >= 0 && count <= left(), "cut off");
    byte[] taken = Arrays.copyOfRange(bytes, at, at + (int) count);
    at += (int) count;
    return taken;
  }

  /** Return {@code count} bytes as characters of one byte each. */
  String name(long count) {
    return new String(take(count), StandardCharsets.ISO_8859_1);
  }

  boolean startsWith(String latin) {
    byte[] expected = latin.getBytes(StandardCharsets.ISO_8859_1);
    return left() >= expected.length
        && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
  }

  static void require(boolean holds, String what) {
    if (!holds) {
      throw new Unreadable(what);
    }
  }
}
