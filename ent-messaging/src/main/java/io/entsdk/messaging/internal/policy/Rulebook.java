package io.entsdk.messaging.internal.policy;

import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.release.ReleaseCalendar.Readers;
import io.entsdk.messaging.release.ReleaseWindow;
import java.time.Instant;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * Answers what a decision asks beside the facts about people: the cells of the tables, and the
 * hours at one moment. What it was asked and has answered can be noted, and answered again later.
 */
interface Rulebook {

  /** Return what the table of {@code school} has where a row and a column meet. */
  Cell cell(SchoolPolicy school, From row, Towards column, Contact contact);

  /**
   * Return the first moment from now on at which {@code school} shows something new to {@code
   * readers}, within the {@code own} hours of the recipient if there are any.
   */
  Instant shown(SchoolPolicy school, Readers readers, @Nullable ReleaseWindow own);

  /** Tell whether it is the first term in {@code school}. */
  boolean isFirstTerm(SchoolPolicy school);

  /** Is what stands at one moment. */
  record Standing(Instant at) implements Rulebook {

    @Override
    public Cell cell(SchoolPolicy school, From row, Towards column, Contact contact) {
      return school.table().cell(row, column, contact);
    }

    @Override
    public Instant shown(SchoolPolicy school, Readers readers, @Nullable ReleaseWindow own) {
      Instant shown = school.hours().next(at, readers);
      return own == null ? shown : own.next(shown, school.zone());
    }

    @Override
    public boolean isFirstTerm(SchoolPolicy school) {
      return at.atZone(school.zone()).getMonthValue() >= Month.SEPTEMBER.getValue();
    }
  }
}
