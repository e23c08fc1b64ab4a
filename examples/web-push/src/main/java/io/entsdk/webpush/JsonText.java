package io.entsdk.webpush;

/** Writes a text between quotation marks, as JSON has it. */
final class JsonText {

  private JsonText() {}

  static String of(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars()
        .forEach(
            letter -> {
              if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
              } else if (letter < ' ') {
                json.append("\\u%04x".formatted(letter));
              } else {
                json.append((char) letter);
              }
            });
    return json.append('"').toString();
  }
}
