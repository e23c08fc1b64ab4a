package io.entsdk.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The classes of a school of a given size, with a seat per pupil.
 *
 * <p>Depends on the size alone: levels of equal size, two tenths of one for TPS, are cut into
 * classes of about 25, so that classes of two levels come about where a cut misses a level's end.
 */
record ClassPlan(List<SampleClass> classes, List<Seat> seats) {

  private static final int CLASS_SIZE = 25;
  private static final int SMALL_LEVEL = 2;
  private static final int FULL_LEVEL = 10;
  private static final int ALL_LEVELS = SMALL_LEVEL + FULL_LEVEL * (Level.values().length - 1);
  private static final int ULIS_SIZE = 10;

  static ClassPlan of(int pupils) {
    int ulis = Situation.ULIS.isGuaranteedFor(pupils) ? ULIS_SIZE : 0;
    List<SampleClass> classes = new ArrayList<>();
    List<Seat> seats = new ArrayList<>();
    Map<String, Integer> used = new LinkedHashMap<>();
    Collection<List<Level>> cut = cut(pupils - ulis);
    for (List<Level> levels : cut) {
      String name = cut.size() == 1 ? SampleClass.ONLY : name(levels, used);
      SampleClass made = new SampleClass(name, levels.stream().distinct().toList());
      classes.add(made);
      levels.forEach(level -> seats.add(new Seat(level, made.name())));
    }
    if (ulis > 0) {
      addUlis(classes, seats);
    }
    return new ClassPlan(List.copyOf(classes), List.copyOf(seats));
  }

  /** Return the level of each pupil, class by class. */
  private static Collection<List<Level>> cut(int pupils) {
    int classes = Math.max(1, (pupils + CLASS_SIZE - 4) / CLASS_SIZE);
    Map<Integer, List<Level>> cut = new LinkedHashMap<>();
    for (int rank = 0; rank < pupils; rank++) {
      cut.computeIfAbsent(rank * classes / pupils, index -> new ArrayList<>())
          .add(levelOf(rank, pupils));
    }
    return cut.values();
  }

  private static Level levelOf(int rank, int pupils) {
    int point = (2 * rank + 1) * ALL_LEVELS / (2 * pupils);
    return Level.values()[(point + FULL_LEVEL - SMALL_LEVEL) / FULL_LEVEL];
  }

  /** Return a name such as CP-CE1, followed by B, C … when taken. */
  private static String name(List<Level> levels, Map<String, Integer> used) {
    String plain = levels.stream().distinct().map(Level::name).collect(Collectors.joining("-"));
    int rank = used.merge(plain, 1, Integer::sum);
    return rank == 1 ? plain : plain + " " + (char) ('A' + rank - 1);
  }

  private static void addUlis(List<SampleClass> classes, List<Seat> seats) {
    List<Level> levels = List.of(Level.values()).subList(Level.CP.ordinal(), Level.values().length);
    classes.add(new SampleClass(SampleClass.ULIS, levels));
    for (int rank = 0; rank < ULIS_SIZE; rank++) {
      seats.add(new Seat(levels.get(rank % levels.size()), SampleClass.ULIS));
    }
  }
}
