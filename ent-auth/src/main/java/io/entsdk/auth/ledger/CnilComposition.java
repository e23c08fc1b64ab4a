package io.entsdk.auth.ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Names the compositions that CNIL deliberation 2022-100 of 21 July 2022 gives as examples of a
 * case, for secrets that people choose: a host’s own passwords. Secrets that are drawn are measured
 * in bits, see {@link EntropyLedger}.
 *
 * <p>By concordant secondary sources (delsolavocats, faceaurisque, avocatspi); the text itself was
 * not read. Eight characters of three kinds have fewer bits than their case asks for, even if they
 * are drawn: so each counts by its name. A composition says nothing of how soon a secret is
 * guessed: refuse those that are known besides.
 */
public enum CnilComposition {
  /** Twelve characters with capitals, small letters, digits and others out of 37 at least. */
  TWELVE_OF_FOUR_KINDS(CnilCase.ALONE, 12, 4, 99),
  /** Fourteen characters with capitals, small letters and digits. */
  FOURTEEN_OF_THREE_KINDS(CnilCase.ALONE, 14, 3, 62),
  /** Seven words. */
  SEVEN_WORDS(CnilCase.ALONE, 7, 0, 0),
  /** Eight characters of three of the four kinds, with restricted access. */
  EIGHT_OF_THREE_KINDS(CnilCase.RESTRICTED, 8, 3, 62),
  /** Sixteen digits, with restricted access. */
  SIXTEEN_DIGITS(CnilCase.RESTRICTED, 16, 1, 10);

  private final CnilCase counted;
  private final int length;
  private final int kinds;
  private final int alphabet;

  CnilComposition(CnilCase counted, int length, int kinds, int alphabet) {
    this.counted = counted;
    this.length = length;
    this.kinds = kinds;
    this.alphabet = alphabet;
  }

  /** Return the strictest case that the composition of {@code secret} reaches. */
  public static CnilCase claimOf(CharSequence secret) {
    return Arrays.stream(values())
        .filter(one -> one.isMetBy(secret))
        .map(CnilComposition::counted)
        .min(Comparator.naturalOrder())
        .orElse(CnilCase.NONE);
  }

  /** Return the case that it counts for. */
  public CnilCase counted() {
    return counted;
  }

  /** Return the bits that it would have, were it drawn; empty for words, which come from a list. */
  public OptionalDouble bitsIfDrawn() {
    return alphabet == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(length * Math.log(alphabet) / Math.log(2));
  }

  /** Tell whether {@code secret} is composed so; reads it, and keeps nothing of it. */
  public boolean isMetBy(CharSequence secret) {
    if (this == SEVEN_WORDS) {
      return words(secret) >= length;
    }
    if (this == SIXTEEN_DIGITS) {
      return secret.codePoints().filter(Character::isDigit).count() >= length;
    }
    return secret.codePoints().count() >= length && kindsOf(secret) >= kinds;
  }

  private static long kindsOf(CharSequence secret) {
    return secret.codePoints().mapToObj(Kind::of).distinct().count();
  }

  /** Count the words, which are of two letters at least. */
  private static long words(CharSequence secret) {
    int[] letters = secret.codePoints().map(one -> Character.isLetter(one) ? 1 : 0).toArray();
    return IntStream.range(1, letters.length)
        .filter(i -> letters[i] == 1 && letters[i - 1] == 1)
        .filter(i -> i == 1 || letters[i - 2] == 0)
        .count();
  }

  private enum Kind {
    CAPITAL,
    SMALL,
    DIGIT,
    OTHER;

    static Kind of(int point) {
      if (Character.isDigit(point)) {
        return DIGIT;
      }
      if (Character.isLetter(point)) {
        return Character.isUpperCase(point) ? CAPITAL : SMALL;
      }
      return OTHER;
    }
  }
}
