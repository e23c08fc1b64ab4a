package io.entsdk.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Birth dates that fit a level.
 *
 * <p>Children of one family at different levels are at least ten months apart: they have their
 * birthdays within fifty days of each other, in the years of their levels. An only child may be a
 * year late, or in elementary school a year early.
 */
record Births(Dice dice, int schoolYear) {

  private static final int LAST_DAY_FOR_TPS = 240;
  private static final int LAST_DAY = 365;
  private static final int SPREAD = 25;
  private static final int LATE = 4;
  private static final int EARLY = 1;

  /** Return the date of each child, in the order of the seats; who has one level is a twin. */
  List<LocalDate> of(List<Seat> family) {
    if (family.size() == 1) {
      return List.of(only(family.get(0).level()));
    }
    int anchor = dice.between(1 + SPREAD, lastDay(family) - SPREAD);
    Map<Level, LocalDate> dates = new EnumMap<>(Level.class);
    return family.stream()
        .map(Seat::level)
        .map(level -> dates.computeIfAbsent(level, first -> near(anchor, first)))
        .toList();
  }

  private LocalDate only(Level level) {
    return day(level, dice.between(1, lastDayOf(level)), shift(level));
  }

  private LocalDate near(int anchor, Level level) {
    return day(level, dice.between(anchor - SPREAD, anchor + SPREAD), 0);
  }

  private LocalDate day(Level level, int dayOfYear, int shift) {
    return LocalDate.ofYearDay(level.birthYear(schoolYear) + shift, dayOfYear);
  }

  private static int lastDay(List<Seat> family) {
    return family.stream().mapToInt(seat -> lastDayOf(seat.level())).min().orElse(LAST_DAY);
  }

  /** Pupils of TPS are two years old on the first day of school. */
  private static int lastDayOf(Level level) {
    return level == Level.TPS ? LAST_DAY_FOR_TPS : LAST_DAY;
  }

  private int shift(Level level) {
    int chance = dice.below(100);
    if (level == Level.TPS || chance >= LATE + EARLY) {
      return 0;
    }
    return chance < LATE ? -1 : level.isElementary() ? 1 : 0;
  }
}
