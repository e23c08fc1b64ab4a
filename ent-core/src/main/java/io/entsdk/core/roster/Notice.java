package io.entsdk.core.roster;

import io.entsdk.core.directory.PersonId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something of a source left out on purpose: nobody has to mend it. */
public sealed interface Notice {

  /** Return a sentence that says what was left out, and why. */
  String message(Locale locale);

  /**
   * A column that is not carried.
   *
   * @param column from 1
   * @param header the usual name of the column; null for one we do not know
   * @param values the lines that had something in it, at least 1
   */
  record ColumnDropped(
      String file, int column, @Nullable String header, DropReason reason, long values)
      implements Notice {

    @Override
    public String message(Locale locale) {
      String label = header == null ? Integer.toString(column) : header;
      return RosterTexts.in(locale)
          .at(
              Origin.wholeFile(file),
              0,
              "dropped." + reason.name(),
              List.of(label, Long.toString(values)));
    }
  }

  /** A pupil's line that waits for an answer: it may tell of somebody who was entered by hand. */
  record LineHeldBack(Origin origin, LinkProposal proposal) implements Notice {

    @Override
    public String message(Locale locale) {
      return RosterTexts.in(locale).at(origin, 0, "held-back", List.of());
    }
  }

  /** What a source tells of somebody whose data are restricted: it is not carried. */
  record LeftAlone(PersonId person, int changes) implements Notice {

    @Override
    public String message(Locale locale) {
      return RosterTexts.in(locale)
          .sentence("left-alone", List.of(person.toString(), Integer.toString(changes)));
    }
  }

  /** A line that is passed over. */
  record LineSkipped(Origin origin, SkipReason reason, List<String> details) implements Notice {

    public LineSkipped {
      details = List.copyOf(details);
    }

    @Override
    public String message(Locale locale) {
      return RosterTexts.in(locale).at(origin, 0, "skipped." + reason.name(), details);
    }
  }
}
