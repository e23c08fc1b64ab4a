package io.entsdk.core.internal.roster;

import io.entsdk.core.internal.text.FoldedName;
import io.entsdk.core.roster.ChildReference;
import io.entsdk.core.roster.PupilRecord;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of one source by what guardians call them: family or usage name, first name, class.
 *
 * <p>A pupil whose family and usage names are both those of the reference comes before one who
 * shares only one of them. Accents, case, spaces and hyphens do not count.
 */
public final class ChildIndex {

  private record Called(FoldedName name, FoldedName firstName, FoldedName className) {}

  private final Map<Called, List<PupilRecord>> pupils = new HashMap<>();

  /** Add a pupil. */
  public void add(PupilRecord pupil) {
    calls(pupil.lastName(), pupil.usageName(), pupil.firstName(), pupil.className())
        .forEach(called -> pupils.merge(called, List.of(pupil), ChildIndex::joined));
  }

  /** Return whom {@code child} means. */
  public ChildMatch find(ChildReference child) {
    Set<PupilRecord> candidates =
        calls(child.lastName(), child.usageName(), child.firstName(), child.className())
            .flatMap(called -> pupils.getOrDefault(called, List.of()).stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<PupilRecord> exact =
        candidates.stream().filter(pupil -> names(pupil).equals(names(child))).toList();
    List<PupilRecord> best = exact.isEmpty() ? List.copyOf(candidates) : exact;
    return switch (best.size()) {
      case 0 -> new ChildMatch.None(child);
      case 1 -> new ChildMatch.Found(best.get(0));
      default -> new ChildMatch.Ambiguous(child, lines(best));
    };
  }

  private static Stream<Called> calls(
      String lastName, @Nullable String usageName, String firstName, String className) {
    FoldedName first = FoldedName.of(firstName);
    FoldedName inClass = FoldedName.of(className);
    return Stream.of(lastName, usageName)
        .filter(Objects::nonNull)
        .map(FoldedName::of)
        .distinct()
        .map(name -> new Called(name, first, inClass));
  }

  private static List<FoldedName> names(PupilRecord pupil) {
    return names(pupil.lastName(), pupil.usageName());
  }

  private static List<FoldedName> names(ChildReference child) {
    return names(child.lastName(), child.usageName());
  }

  private static List<FoldedName> names(String lastName, @Nullable String usageName) {
    return List.of(FoldedName.of(lastName), FoldedName.of(usageName == null ? "" : usageName));
  }

  private static List<PupilRecord> joined(List<PupilRecord> some, List<PupilRecord> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static List<Long> lines(List<PupilRecord> pupils) {
    return pupils.stream().map(pupil -> pupil.origin().line()).sorted().toList();
  }
}
