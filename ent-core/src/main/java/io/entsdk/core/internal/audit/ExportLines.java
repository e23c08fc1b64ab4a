package io.entsdk.core.internal.audit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of an export, each ended by a line feed, in memory bounded whatever they hold.
 */
public final class ExportLines {

  /** The longest line kept, in bytes; the longest that is written has less than half of it. */
  static final int LONGEST = 8_192;

  private static final char REPLACEMENT = '\uFFFD';

  private final InputStream bytes;

  public ExportLines(InputStream export) {
    bytes = new BufferedInputStream(export);
  }

  /** Return the next line without its end, or null after the last. */
  public @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = bytes.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n' && line.size() <= LONGEST) {
      line.write(next);
      next = bytes.read();
    }
    return new Line(text(line.toByteArray()), line.size() > LONGEST);
  }

  /** Return the text of bytes that are UTF-8; no other bytes stand for any text. */
  private static String text(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    boolean exact =
        text.indexOf(REPLACEMENT) < 0 || Arrays.equals(text.getBytes(StandardCharsets.UTF_8), line);
    return exact ? text : "";
  }

  /** Is one line; empty where its bytes are no text. */
  public record Line(String text, boolean isTooLong) {}
}
