package io.entsdk.core;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Holds bytes that must not be printed, logged or kept longer than needed.
 *
 * <p>The maker owns it and closes it; closing overwrites the bytes. What is made from characters is
 * their UTF-8. The array given to a factory is copied and stays the caller's to wipe. A {@link
 * String} cannot be wiped: prefer characters or bytes, and {@link #ofText} only where the value is
 * a string already.
 */
public final class Secret implements AutoCloseable {

  private final byte[] bytes;
  private boolean closed;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Hold a copy of {@code bytes}. */
  public static Secret of(byte[] bytes) {
    return new Secret(bytes.clone());
  }

  /** Hold the UTF-8 of {@code chars}. */
  public static Secret of(char[] chars) {
    return encoded(CharBuffer.wrap(chars));
  }

  /** Hold the UTF-8 of {@code text}, which the caller cannot wipe if it is a string. */
  public static Secret ofText(CharSequence text) {
    return encoded(CharBuffer.wrap(text));
  }

  private static Secret encoded(CharBuffer chars) {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(chars);
    byte[] exact = new byte[utf8.remaining()];
    utf8.get(exact);
    Arrays.fill(utf8.array(), (byte) 0);
    return new Secret(exact);
  }

  /** Lend a copy of the bytes to {@code use} and wipe that copy when it returns. */
  public <T> T use(Function<byte[], T> use) {
    byte[] lent = open().clone();
    try {
      return use.apply(lent);
    } finally {
      Arrays.fill(lent, (byte) 0);
    }
  }

  /** Tell, in a time that depends on the lengths alone, whether both hold the same bytes. */
  public boolean matches(Secret other) {
    return MessageDigest.isEqual(open(), other.open());
  }

  /** Return the number of bytes held. */
  public int length() {
    return open().length;
  }

  private byte[] open() {
    if (closed) {
      throw new IllegalStateException("This secret is closed; make a new one for each use");
    }
    return bytes;
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "Secret[***]";
  }
}
