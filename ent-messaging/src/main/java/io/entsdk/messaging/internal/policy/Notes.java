package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import io.entsdk.messaging.release.ReleaseWindow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what one decision was told by the rules of its day, and tells the same again: whatever the
 * tables and hours have become since, and nothing that was not asked then.
 */
record Notes(
    Map<CellAsked, Cell> cells, Map<HoursAsked, Instant> hours, Map<SchoolId, Boolean> firstTerms)
    implements Rulebook {

  /** Names a cell of the table of a school. */
  record CellAsked(SchoolId school, From row, Towards column, Contact contact) {}

  /**
   * Asks when somebody is shown something new.
   *
   * @param limited whether the recipient has hours of one's own that count
   */
  record HoursAsked(SchoolId school, Readership readers, boolean limited) {}

  static Notes none() {
    return new Notes(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  @Override
  public Cell cell(SchoolPolicy school, From row, Towards column, Contact contact) {
    return noted(cells, new CellAsked(school.school(), row, column, contact));
  }

  @Override
  public Instant shown(SchoolPolicy school, Readers readers, @Nullable ReleaseWindow own) {
    return noted(hours, new HoursAsked(school.school(), readers.readership(), own != null));
  }

  @Override
  public boolean isFirstTerm(SchoolPolicy school) {
    return noted(firstTerms, school.school());
  }

  private static <K, V> V noted(Map<K, V> answers, K asked) {
    V answer = answers.get(asked);
    if (answer == null) {
      throw new IllegalStateException(
          asked + " was not asked then: this release decides in another order");
    }
    return answer;
  }

  /** Answers by {@code rules}, and keeps what was asked and answered in {@code notes}. */
  record Taking(Rulebook rules, Notes notes) implements Rulebook {

    @Override
    public Cell cell(SchoolPolicy school, From row, Towards column, Contact contact) {
      return notes.cells.computeIfAbsent(
          new CellAsked(school.school(), row, column, contact),
          any -> rules.cell(school, row, column, contact));
    }

    @Override
    public Instant shown(SchoolPolicy school, Readers readers, @Nullable ReleaseWindow own) {
      Instant shown = rules.shown(school, readers, own);
      notes.hours.put(new HoursAsked(school.school(), readers.readership(), own != null), shown);
      return shown;
    }

    @Override
    public boolean isFirstTerm(SchoolPolicy school) {
      return notes.firstTerms.computeIfAbsent(school.school(), any -> rules.isFirstTerm(school));
    }
  }
}
