package io.entsdk.core.roster;

import static io.entsdk.core.roster.OndeFolderOf.ADA;
import static io.entsdk.core.roster.OndeFolderOf.PUPILS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bad line among good ones: where and why, and the good ones go through. */
class BadLineTest {

  @TempDir Path folder;

  @ParameterizedTest(name = "{0} -> {1}: {3} in column {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "LOVELACE | | 1 | VALUE_MISSING",
        "LOVELACE | '=HYPERLINK(\"\"x\"\")' | 1 | FORMULA",
        "LOVELACE | +LOVELACE | 1 | FORMULA",
        "LOVELACE | -LOVELACE | 1 | FORMULA",
        "LOVELACE | @LOVELACE | 1 | FORMULA",
        "LOVELACE | ＝LOVELACE | 1 | FORMULA",
        "LOVELACE | - | 1 | NAME_WITHOUT_LETTER",
        "LOVELACE | 42 | 1 | NAME_WITHOUT_LETTER",
        "LOVELACE | LOVE?ACE | 1 | CHARACTER_LOST",
        "LOVELACE | LOVE\u0000LACE | 1 | CHARACTER_INVISIBLE",
        "LOVELACE | LOVE\u202ELACE | 1 | CHARACTER_INVISIBLE",
        "LOVELACE | \u200BLOVELACE | 1 | CHARACTER_INVISIBLE",
        ";;Ada | ;=1+1;Ada | 2 | FORMULA",
        ";Ada; | ;; | 3 | VALUE_MISSING",
        "2020-12-10 | | 4 | VALUE_MISSING",
        "2020-12-10 | 2020-13-10 | 4 | DATE_IMPOSSIBLE",
        "2020-12-10 | 2023-02-29 | 4 | DATE_IMPOSSIBLE",
        "2020-12-10 | 04/25/2020 | 4 | DATE_IMPOSSIBLE",
        "2020-12-10 | 10/12/20 | 4 | DATE_MALFORMED",
        "2020-12-10 | 10 décembre 2020 | 4 | DATE_MALFORMED",
        "2020-12-10 | 2020-12-10T00:00 | 4 | DATE_MALFORMED",
        "2020-12-10 | 2026-11-22 | 4 | BIRTH_IN_FUTURE",
        "2020-12-10 | 2001-11-20 | 4 | BIRTH_TOO_LONG_AGO",
        ";CP;CP A; | ;;CP A; | 15 | VALUE_MISSING",
        ";CP;CP A; | ;6EME;CP A; | 15 | LEVEL_UNKNOWN",
        ";CP;CP A; | ;CP-CE1;CP A; | 15 | LEVEL_UNKNOWN",
        ";CP A; | ;; | 16 | VALUE_MISSING",
        ";Oui;Non;Oui; | ;Oui;Non;Oui;;surplus | 0 | FIELDS_TOO_MANY",
        ";CYCLE II;CP;CP A;Oui;Non;Oui; | '' | 0 | FIELDS_MISSING",
        "LOVELACE | \"LOVELACE | 0 | QUOTES_BROKEN",
        "LOVELACE | \"LOVE\"LACE | 0 | QUOTES_BROKEN",
      })
  void aFaultIsToldWhereItIs(String sound, String faulty, int column, RejectionReason reason) {
    String bad = ADA.replace(sound, faulty == null ? "" : faulty);
    Heard heard = read(ADA.replace("Ada", "Bob"), bad, ADA.replace("Ada", "Cléo"));
    assertEquals(1, heard.rejections.size(), heard.rejections::toString);
    Rejection told = heard.rejections.get(0);
    assertEquals(new Origin(PUPILS, 3), told.origin());
    assertEquals(column, told.column());
    assertEquals(reason, told.reason());
    assertEquals(Extent.LINE, told.extent());
    assertEquals(2, heard.records.size());
  }

  @Test
  void aNameOf100CharactersIsKeptAndOneMoreIsRefused() {
    Heard heard = read(ADA.replace("Ada", "A".repeat(100)), ADA.replace("Ada", "A".repeat(101)));
    assertEquals(1, heard.records.size());
    assertEquals(
        List.of(
            new Rejection(
                new Origin(PUPILS, 3),
                3,
                Extent.LINE,
                RejectionReason.VALUE_TOO_LONG,
                List.of("Prénom Elève", "100"))),
        heard.rejections);
  }

  @ParameterizedTest
  @CsvSource({"2026-11-21", "2001-11-21", "21/11/2020", "29/02/2024"})
  void datesUpToTheEdgesAreTaken(String date) {
    assertEquals(List.of(), read(ADA.replace("2020-12-10", date)).rejections);
  }

  @ParameterizedTest
  @CsvSource({"Jean-Noël", "N'Guessan", "Ægidius", "李小龍", "Zoë  Marie", "O.", "-"})
  void namesOfFamiliesAreTaken(String name) {
    assertEquals(List.of(), read(ADA.replace(";;", ";" + name + ";")).rejections);
  }

  private Heard read(String... lines) {
    return new OndeFolderOf(folder).pupils(lines).heardOfFilesPresent();
  }
}
