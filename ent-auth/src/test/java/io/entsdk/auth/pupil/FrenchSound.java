package io.entsdk.auth.pupil;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a French word as it roughly sounds, one letter a sound: enough to see that two words could
 * be taken for each other, no more.
 */
final class FrenchSound {

  private static final List<Map.Entry<String, String>> RULES =
      List.of(
          Map.entry("â", "a"),
          Map.entry("û", "u"),
          Map.entry("oeu|oe", "9"),
          Map.entry("ch", "S"),
          Map.entry("gn", "N"),
          Map.entry("ph", "f"),
          Map.entry("eau|au", "o"),
          Map.entry("ou", "U"),
          Map.entry("oi", "wa"),
          Map.entry("ien(?![aeiouyé])", "y1"),
          Map.entry("(ain|ein|in|im)(?![aeiouyénm])", "1"),
          Map.entry("(on|om)(?![aeiouyénm])", "2"),
          Map.entry("(an|am|en|em)(?![aeiouyénm])", "3"),
          Map.entry("ill", "iy"),
          Map.entry("ai|ei|è|ê", "E"),
          Map.entry("er$|ez$", "é"),
          Map.entry("qu|c(?=[aoulr])|k", "k"),
          Map.entry("c(?=[eiyé])", "s"),
          Map.entry("g(?=[eiyé])|j", "Z"),
          Map.entry("(?<=[aeiouyéE123])s(?=[aeiouyé])", "z"),
          Map.entry("(.)\\1", "$1"),
          Map.entry("h", ""),
          Map.entry("e?[stdxp]?$", ""));

  private FrenchSound() {}

  static String of(String word) {
    String sound = Normalizer.normalize(word.toLowerCase(Locale.FRENCH), Normalizer.Form.NFC);
    sound = sound.replace("œ", "oe");
    for (Map.Entry<String, String> rule : RULES) {
      sound = Pattern.compile(rule.getKey()).matcher(sound).replaceAll(rule.getValue());
    }
    return sound;
  }

  /** Return how many letters are put in, left out or changed between the two. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
