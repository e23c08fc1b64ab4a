package io.entsdk.messaging.help;

import io.entsdk.messaging.internal.Sentences;
import java.util.List;
import java.util.Locale;

/**
 * Names a national number that a child calls for nothing, without giving a name. Dated, for numbers
 * change (3020 went into 3018 in 2023–24): 3018 and its hours as of 2025, by the ministry; 119 by
 * the code de l’action sociale et des familles, L. 226-6, from memory.
 */
public enum HelpLine {
  /** <em>Allô enfance en danger</em>: day and night. */
  CHILD_IN_DANGER("119"),
  /** Harassment and violence online: every day from 9 to 23 h. */
  HARASSMENT("3018");

  private final String number;

  HelpLine(String number) {
    this.number = number;
  }

  /** Return those for every child, the one that is there at night first. */
  public static List<HelpLine> all() {
    return List.of(values());
  }

  /** Return what to dial in France, as written on a poster. */
  public String number() {
    return number;
  }

  /** Return the sentence that a child reads or hears, in French or English. */
  public String sentence(Locale locale) {
    return Sentences.of(this, locale);
  }
}
