package io.entsdk.core.internal.onde;

import static io.entsdk.core.roster.RejectionReason.PUPIL_IN_TWO_CLASSES;
import static io.entsdk.core.roster.RejectionReason.PUPIL_TOLD_DIFFERENTLY;

import io.entsdk.core.internal.text.FoldedName;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.RosterSink;
import io.entsdk.core.roster.SkipReason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pupils of one file so far, by family name, first name and birth date.
 *
 * <p>ONDE's extraction has no identifier: two children who share all three cannot be told apart, so
 * that the second is refused rather than merged.
 */
final class SeenPupils {

  private record Child(FoldedName lastName, FoldedName firstName, LocalDate birthDate) {
    static Child of(PupilRecord pupil) {
      return new Child(
          FoldedName.of(pupil.lastName()), FoldedName.of(pupil.firstName()), pupil.birthDate());
    }
  }

  private final Map<Child, PupilRecord> pupils = new HashMap<>();

  /**
   * Tell {@code sink} of {@code pupil} if it is new, and that the line is skipped if it says the
   * same again.
   */
  void tell(PupilRecord pupil, int classColumn, RosterSink sink) throws Refusal {
    @Nullable PupilRecord first = pupils.putIfAbsent(Child.of(pupil), pupil);
    if (first == null) {
      sink.accept(pupil);
    } else if (pupil.saysTheSameAs(first)) {
      List<String> line = List.of(lineOf(first));
      sink.note(new Notice.LineSkipped(pupil.origin(), SkipReason.LINE_REPEATED, line));
    } else {
      throw contradiction(first, pupil, classColumn);
    }
  }

  private static Refusal contradiction(PupilRecord first, PupilRecord second, int classColumn) {
    boolean sameClass = FoldedName.of(first.className()).equals(FoldedName.of(second.className()));
    return sameClass
        ? Refusal.ofLine(PUPIL_TOLD_DIFFERENTLY, lineOf(first))
        : new Refusal(classColumn, PUPIL_IN_TWO_CLASSES, List.of(lineOf(first), first.className()));
  }

  private static String lineOf(PupilRecord pupil) {
    return Long.toString(pupil.origin().line());
  }
}
