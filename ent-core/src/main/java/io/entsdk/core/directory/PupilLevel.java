package io.entsdk.core.directory;

import io.entsdk.core.internal.text.FoldedName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The level of a pupil in a primary school, which is the pupil's own and not that of the class.
 *
 * <p>Cycles are those of article D311-10 of the Code de l'éducation, as changed by décret 2013-682
 * (recalled, not read again).
 */
public enum PupilLevel {
  /** Toute petite section. */
  TPS(1, 2),
  /** Petite section. */
  PS(1, 3),
  /** Moyenne section. */
  MS(1, 4),
  /** Grande section. */
  GS(1, 5),
  /** Cours préparatoire. */
  CP(2, 6),
  /** Cours élémentaire, first year. */
  CE1(2, 7),
  /** Cours élémentaire, second year. */
  CE2(2, 8),
  /** Cours moyen, first year. */
  CM1(3, 9),
  /** Cours moyen, second year: the final level of the school. */
  CM2(3, 10),
  /**
   * Unité localisée pour l'inclusion scolaire, called CLIS until 2015; sensitive, and of no single
   * age.
   */
  ULIS(0, 0);

  private static final String FORMER_ULIS = "CLIS";

  private final int cycle;
  private final int usualAge;

  PupilLevel(int cycle, int usualAge) {
    this.cycle = cycle;
    this.usualAge = usualAge;
  }

  /** Return the level that a source calls {@code text}, in any case and spacing. */
  public static Optional<PupilLevel> find(String text) {
    String code = FoldedName.of(text).value().toUpperCase(Locale.ROOT);
    String current = code.equals(FORMER_ULIS) ? ULIS.name() : code;
    return Arrays.stream(values()).filter(level -> level.name().equals(current)).findFirst();
  }

  /** Return the teaching cycle, 1 to 3; empty for {@link #ULIS}. */
  public OptionalInt cycle() {
    return this == ULIS ? OptionalInt.empty() : OptionalInt.of(cycle);
  }

  /**
   * Return the age most pupils reach in the calendar year in which the school year begins; empty
   * for {@link #ULIS}.
   */
  public OptionalInt usualAge() {
    return this == ULIS ? OptionalInt.empty() : OptionalInt.of(usualAge);
  }
}
