package io.entsdk.printing;

import java.io.IOException;
import java.util.List;

/** Chooses size and lines for a name, so that it is as large as its place allows and never cut. */
record FittedName(List<String> lines, float size) {

  private static final float LARGEST = 26;
  private static final float ON_ONE_LINE = 15;
  private static final float SMALLEST = 8;

  static FittedName of(String name, Typeface face, float width) throws IOException {
    for (float size = LARGEST; size >= ON_ONE_LINE; size--) {
      if (face.width(name, size) <= width) {
        return new FittedName(List.of(name), size);
      }
    }
    List<String> halves = halves(name);
    for (float size = LARGEST; size >= SMALLEST; size--) {
      if (widest(halves, face, size) <= width) {
        return new FittedName(halves, size);
      }
    }
    return new FittedName(halves, SMALLEST); // written narrower then
  }

  private static float widest(List<String> lines, Typeface face, float size) throws IOException {
    float widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, face.width(line, size));
    }
    return widest;
  }

  /** Break after the blank or hyphen nearest to the middle; a name without is one line. */
  private static List<String> halves(String name) {
    int best = -1;
    for (int i = 1; i < name.length() - 1; i++) {
      boolean breaks = name.charAt(i) == ' ' || name.charAt(i) == '-';
      if (breaks && (best < 0 || fromMiddle(name, i) < fromMiddle(name, best))) {
        best = i;
      }
    }
    return best < 0
        ? List.of(name)
        : List.of(name.substring(0, best + 1).strip(), name.substring(best + 1).strip());
  }

  private static int fromMiddle(String name, int at) {
    return Math.abs(name.length() / 2 - at);
  }
}
