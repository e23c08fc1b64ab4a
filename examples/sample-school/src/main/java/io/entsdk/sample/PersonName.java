package io.entsdk.sample;

import org.jspecify.annotations.Nullable;

/** A name exactly as the files carry it: family names in capitals, accents kept. */
public record PersonName(String family, @Nullable String usage, String given) {

  static PersonName of(String family, String given) {
    return new PersonName(family, null, given);
  }

  PersonName usedAs(String usage) {
    return new PersonName(family, usage, given);
  }

  /** Return the family and given name in plain capitals without accents, spaces or signs. */
  String folded() {
    return Plain.letters(family) + '|' + Plain.letters(given);
  }
}
