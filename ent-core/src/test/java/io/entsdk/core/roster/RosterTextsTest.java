package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.roster.Notice.ColumnDropped;
import io.entsdk.core.roster.Notice.LineHeldBack;
import io.entsdk.core.roster.Notice.LineSkipped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads about a line: where, what, and what to do. */
class RosterTextsTest {

  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));

  private static final Origin LINE = new Origin("CSVExtraction-eleves.csv", 1234);
  private static final List<String> DETAILS = List.of("Date naissance", "17");

  @Test
  void aMessageNamesFileLineAndColumnInTheLanguageAskedFor() {
    Rejection date =
        new Rejection(
            LINE, 4, Extent.LINE, RejectionReason.DATE_IMPOSSIBLE, List.of("Date naissance"));
    assertEquals(
        "CSVExtraction-eleves.csv, ligne 1234, colonne 4 : « Date naissance » est un jour qui"
            + " n’existe pas. Corrigez-le ; dans dd/MM/yyyy, le jour vient avant le mois.",
        date.message(Locale.FRANCE));
    assertEquals(
        "CSVExtraction-eleves.csv, line 1234, column 4: “Date naissance” is a day that does not"
            + " exist. Correct it; the day comes before the month in dd/MM/yyyy.",
        date.message(Locale.UK));
  }

  @Test
  void theLanguageOfTheMachineNeverShowsThrough() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      String english = empty().message(Locale.ENGLISH);
      assertEquals("eleves.csv: the file is empty. Export it from ONDE again.", english);
      assertEquals(english, empty().message(Locale.GERMAN));
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @EnumSource(RejectionReason.class)
  void everyReasonIsASentenceWithANextStepInBothLanguages(RejectionReason reason) {
    Rejection rejection = new Rejection(LINE, 4, Extent.LINE, reason, DETAILS);
    assertSentences(rejection.message(Locale.ENGLISH), rejection.message(Locale.FRENCH));
    assertTrue(rejection.message(Locale.FRENCH).chars().filter(c -> c == '.').count() >= 3);
  }

  @ParameterizedTest
  @MethodSource("notices")
  void everyNoticeIsASentenceInBothLanguages(Notice notice) {
    assertSentences(notice.message(Locale.ENGLISH), notice.message(Locale.FRENCH));
  }

  static Stream<Notice> notices() {
    return Stream.concat(
        Stream.of(DropReason.values()).map(why -> new ColumnDropped("f.csv", 3, "Sexe", why, 12)),
        Stream.concat(
            Stream.of(SkipReason.values()).map(why -> new LineSkipped(LINE, why, List.of("2"))),
            Stream.of(new LineHeldBack(LINE, new LinkProposal(SOMEBODY, "key")))));
  }

  @Test
  void anUnknownColumnIsCalledByItsNumber() {
    Notice unknown = new ColumnDropped("f.csv", 21, null, DropReason.UNKNOWN_COLUMN, 3);
    assertTrue(unknown.message(Locale.ENGLISH).contains("column 21 is not imported"));
  }

  private static Rejection empty() {
    return Rejection.ofFile(Origin.wholeFile("eleves.csv"), RejectionReason.FILE_EMPTY, List.of());
  }

  private static void assertSentences(String english, String french) {
    assertNotEquals(english, french);
    for (String text : List.of(english, french)) {
      assertTrue(text.endsWith("."), text);
      assertFalse(text.contains("{"), text);
      assertFalse(text.contains("'"), text);
    }
  }
}
