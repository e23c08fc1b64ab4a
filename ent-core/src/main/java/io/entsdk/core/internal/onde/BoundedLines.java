package io.entsdk.core.internal.onde;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The physical lines of a text, ended by CR, LF or CRLF, in memory bounded whatever their length.
 *
 * <p>A byte order mark that begins a line is left out: files put end to end have one in the middle.
 */
final class BoundedLines {

  /** The longest line kept, in characters: forty times the longest seen in real files. */
  static final int LONGEST = 16_384;

  private static final int CHUNK = 8_192;
  private static final int END = -1;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * One physical line, without its end.
   *
   * @param number from 1
   * @param cut whether the line was longer than {@link #LONGEST}, and the rest is lost
   */
  record Line(long number, String text, boolean cut) {}

  private final Reader reader;
  private final char[] chunk = new char[CHUNK];
  private final Deque<Line> returned = new ArrayDeque<>();
  private int position;
  private int filled;
  private boolean afterCarriageReturn;
  private long number;

  BoundedLines(Reader reader) {
    this.reader = reader;
  }

  /** Return the next line, or null at the end. */
  @Nullable Line next() throws IOException {
    return returned.isEmpty() ? read() : returned.pop();
  }

  /** Give {@code line} back, so that it comes next. */
  void giveBack(Line line) {
    returned.push(line);
  }

  private @Nullable Line read() throws IOException {
    int c = nextChar();
    if (c == '\n' && afterCarriageReturn) {
      c = nextChar();
    }
    afterCarriageReturn = false;
    return c == END ? null : lineFrom(c);
  }

  private Line lineFrom(int first) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean cut = false;
    int c = first == BYTE_ORDER_MARK ? nextChar() : first;
    while (c != END && c != '\n' && c != '\r') {
      if (text.length() < LONGEST) {
        text.append((char) c);
      } else {
        cut = true;
      }
      c = nextChar();
    }
    afterCarriageReturn = c == '\r';
    return new Line(++number, text.toString(), cut);
  }

  private int nextChar() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(reader.read(chunk), 0);
    }
    return filled == 0 ? END : chunk[position++];
  }
}
