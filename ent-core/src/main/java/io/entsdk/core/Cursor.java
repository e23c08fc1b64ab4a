package io.entsdk.core;

/**
 * Remembers where a page of a list ended, as text that is safe in a URL.
 *
 * <p>It is sealed with a key of the host: it shows nothing of the row where it stands, and one that
 * was altered, made for another list or for another tenant is refused.
 */
public record Cursor(String value) {

  private static final int LONGEST = 2_000;

  public Cursor {
    if (value.isEmpty() || value.length() > LONGEST) {
      throw RejectedException.of(
          "cursor", "malformed", "a cursor is the text of an earlier page, unchanged");
    }
  }
}
