package io.entsdk.privacy.internal.erasure;

import java.util.List;

/** Writes one JSON object (RFC 8259), its members in the order in which they are given. */
public final class JsonText {

  private final StringBuilder text = new StringBuilder("{");

  public JsonText with(String name, String value) {
    return member(name, quoted(value));
  }

  public JsonText with(String name, long value) {
    return member(name, Long.toString(value));
  }

  public JsonText with(String name, JsonText value) {
    return member(name, value.toString());
  }

  public JsonText with(String name, List<JsonText> values) {
    return member(
        name, "[" + String.join(",", values.stream().map(JsonText::toString).toList()) + "]");
  }

  /** Return {@code values} as a JSON array of strings. */
  public static String list(List<String> values) {
    return "[" + String.join(",", values.stream().map(JsonText::quoted).toList()) + "]";
  }

  @Override
  public String toString() {
    return text + "}";
  }

  private JsonText member(String name, String value) {
    text.append(text.length() > 1 ? "," : "").append(quoted(name)).append(':').append(value);
    return this;
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
              } else if (c < ' ') {
                quoted.append("\\u%04x".formatted(c));
              } else {
                quoted.appendCodePoint(c);
              }
            });
    return quoted.append('"').toString();
  }
}
