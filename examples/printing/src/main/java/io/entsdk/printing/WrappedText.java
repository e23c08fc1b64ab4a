package io.entsdk.printing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Is a text in lines that are no wider than their place; a word that is wider is broken. */
record WrappedText(List<String> lines) {

  static WrappedText of(String text, Typeface face, float size, float width) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.strip().split("\n", -1)) {
      String line = "";
      for (String word : paragraph.strip().split("\\s+")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (face.width(longer, size) <= width) {
          line = longer;
          continue;
        }
        if (!line.isEmpty()) {
          lines.add(line);
        }
        line = brokenInto(lines, word, face, size, width);
      }
      lines.add(line);
    }
    return new WrappedText(lines);
  }

  /** Add what of {@code word} fills whole lines, and return the rest. */
  private static String brokenInto(
      List<String> lines, String word, Typeface face, float size, float width) throws IOException {
    StringBuilder rest = new StringBuilder();
    for (int letter : word.codePoints().toArray()) {
      String longer = rest + Character.toString(letter);
      if (!rest.isEmpty() && face.width(longer, size) > width) {
        lines.add(rest.toString());
        rest.setLength(0);
      }
      rest.appendCodePoint(letter);
    }
    return rest.toString();
  }
}
