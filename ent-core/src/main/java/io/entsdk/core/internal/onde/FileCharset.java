package io.entsdk.core.internal.onde;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Tells the charset of a text file from all of its bytes, in constant memory.
 *
 * <p>UTF-8 if it starts with a byte order mark, or decodes, or decodes but for fewer faults than it
 * has characters beyond ASCII (a damaged line must not spoil the accents of all others). Else
 * Windows-1252 if it has bytes 80 to 9F, which Excel writes and ISO-8859 text never holds. Else
 * ISO-8859-15, which ONDE writes: it agrees with ISO-8859-1 on every letter that one has, and adds
 * œ, Œ and Ÿ.
 */
final class FileCharset {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int CHUNK = 8_192;

  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer chars = CharBuffer.allocate(CHUNK);
  private boolean marked;
  private boolean started;
  private boolean windows;
  private long beyondAscii;
  private long faults;

  private FileCharset() {}

  /** Return the charset of {@code in}, read to its end. */
  static Charset of(InputStream in) throws IOException {
    return new FileCharset().judge(in);
  }

  private Charset judge(InputStream in) throws IOException {
    boolean more = true;
    while (more && !marked) {
      more = fill(in);
      decode(!more);
    }
    if (marked || faults == 0 || beyondAscii > faults) {
      return StandardCharsets.UTF_8;
    }
    return windows ? WINDOWS : LATIN_9;
  }

  private boolean fill(InputStream in) throws IOException {
    bytes.compact();
    int from = bytes.position();
    int read = in.read(bytes.array(), from, bytes.remaining());
    for (int i = from; i < from + read; i++) {
      windows |= (bytes.get(i) & 0xE0) == 0x80;
    }
    bytes.position(from + Math.max(read, 0)).flip();
    return read >= 0;
  }

  private void decode(boolean end) {
    CoderResult result;
    do {
      result = utf8.decode(bytes, chars, end);
      count();
      if (result.isError()) {
        faults++;
        bytes.position(bytes.position() + result.length());
      }
    } while (!result.isUnderflow());
  }

  private void count() {
    chars.flip();
    if (chars.hasRemaining() && !started) {
      started = true;
      marked = chars.get(0) == BYTE_ORDER_MARK;
    }
    beyondAscii += chars.chars().filter(c -> c > 0x7F).count();
    chars.clear();
  }
}
