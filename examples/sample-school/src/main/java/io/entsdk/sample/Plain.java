package io.entsdk.sample;

import java.text.Normalizer;
import java.util.Locale;

/** Text reduced to the letters A to Z, so that names differ whatever an importer folds. */
final class Plain {

  private Plain() {}

  static String letters(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toUpperCase(Locale.ROOT);
  }
}
