package io.entsdk.printing;

import java.awt.Color;
import java.util.Locale;

/**
 * Tells the cards of one class from those of another, by a colour, by a pattern that a black and
 * white printer prints too, and by the word for the colour.
 */
public enum ClassColour {
  BLUE(0x90caf9, Pattern.SLANTED),
  YELLOW(0xfff176, Pattern.DOTS),
  GREEN(0xa5d6a7, Pattern.UPRIGHT),
  ORANGE(0xffcc80, Pattern.CHECKS),
  PINK(0xf8bbd0, Pattern.ZIGZAG),
  PURPLE(0xce93d8, Pattern.CROSSED);

  private final Color colour;
  private final Pattern pattern;

  ClassColour(int rgb, Pattern pattern) {
    this.colour = new Color(rgb);
    this.pattern = pattern;
  }

  Color colour() {
    return colour;
  }

  Pattern pattern() {
    return pattern;
  }

  /** Return the word for it in French or English. */
  String word(Locale locale) {
    return PrintedTexts.in(locale).get("colour." + name().toLowerCase(Locale.ROOT));
  }
}
