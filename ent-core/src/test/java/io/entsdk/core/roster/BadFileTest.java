package io.entsdk.core.roster;

import static io.entsdk.core.roster.OndeFolderOf.ADA;
import static io.entsdk.core.roster.OndeFolderOf.PUPILS;
import static io.entsdk.core.roster.OndeFolderOf.PUPIL_HEADER;
import static io.entsdk.core.roster.RejectionReason.COLUMNS_MISSING;
import static io.entsdk.core.roster.RejectionReason.COLUMN_TWICE;
import static io.entsdk.core.roster.RejectionReason.FILE_EMPTY;
import static io.entsdk.core.roster.RejectionReason.FILE_MISSING;
import static io.entsdk.core.roster.RejectionReason.FILE_NAMED_OTHERWISE;
import static io.entsdk.core.roster.RejectionReason.FILE_NOT_TEXT;
import static io.entsdk.core.roster.RejectionReason.LINE_TOO_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be: each is told once, and the others go through. */
class BadFileTest {

  @TempDir Path folder;
  OndeFolderOf school;

  @BeforeEach
  void aSchool() {
    school = new OndeFolderOf(folder).teachers(OndeFolderOf.ALAN).guardians(OndeFolderOf.GRACE);
  }

  @Test
  void aMissingFileIsToldByItsName() {
    assertOnly(0, FILE_MISSING, PUPILS);
  }

  @Test
  void anEmptyFileIsTold() {
    school.with(PUPILS, "");
    assertOnly(0, FILE_EMPTY);
  }

  @Test
  void aFileOfBlankLinesIsEmpty() {
    school.with(PUPILS, "\r\n \r\n;;;\r\n\"\";\"\"");
    assertOnly(0, FILE_EMPTY);
  }

  @Test
  void aWrongHeaderListsTheColumnsThatAreMissing() {
    school.with(PUPILS, "\n" + PUPIL_HEADER.replace("Niveau", "N").replace("Classe", "C"));
    assertOnly(2, COLUMNS_MISSING, "Niveau", "Classe");
  }

  @Test
  void aGuardiansHeaderWhoseChildColumnsAreApartIsWrong() {
    String apart = OndeFolderOf.GUARDIAN_HEADER.replace(";Prénom enfant", ";?;Prénom enfant");
    school.pupils(ADA).with(OndeFolderOf.GUARDIANS, apart);
    Rejection told = school.heard().rejections.get(0);
    assertEquals(COLUMNS_MISSING, told.reason());
    assertEquals(4, told.details().size());
  }

  @Test
  void aCommaFileIsAWrongHeader() {
    school.with(PUPILS, PUPIL_HEADER.replace(';', ','));
    assertEquals(COLUMNS_MISSING, school.heard().rejections.get(0).reason());
  }

  @Test
  void aNeededColumnTwiceIsNotGuessed() {
    school.with(PUPILS, PUPIL_HEADER + ";CLASSE\n" + ADA + ";CP B");
    assertOnly(1, COLUMN_TWICE, "Classe");
  }

  @Test
  void aSpreadsheetUnderThisNameIsNotText() {
    school.with(PUPILS, new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8, 8, 0, 33, '\n', 0, 1});
    assertOnly(1, FILE_NOT_TEXT);
  }

  @Test
  void utf16IsNotText() {
    school.with(PUPILS, PUPIL_HEADER + "\n" + ADA, StandardCharsets.UTF_16);
    assertOnly(1, FILE_NOT_TEXT);
  }

  @Test
  void aHeaderWithoutEndLosesTheFile() {
    school.with(PUPILS, PUPIL_HEADER + "x".repeat(20_000) + "\n" + ADA);
    assertOnly(1, LINE_TOO_LONG, "16384");
  }

  @Test
  void aHeaderAloneIsAFileWithoutPupils() {
    school.with(PUPILS, PUPIL_HEADER);
    assertEquals(List.of(), school.heard().rejections);
  }

  @Test
  void aKnownHeaderUnderAnotherNameIsNotReadAndTheExpectedNameIsTold() {
    school.pupils(ADA).with("eleves 2026.csv", PUPIL_HEADER, StandardCharsets.ISO_8859_1);
    school.with("cantine.csv", "Menu;Prix\nPurée;3");
    Heard heard = school.heard();
    assertEquals(
        List.of(
            Rejection.ofFile(
                Origin.wholeFile("eleves 2026.csv"), FILE_NAMED_OTHERWISE, List.of(PUPILS))),
        heard.rejections);
    assertEquals(3, heard.records.size());
  }

  private void assertOnly(long line, RejectionReason reason, String... details) {
    Heard heard = school.heard();
    assertEquals(
        List.of(Rejection.ofFile(new Origin(PUPILS, line), reason, List.of(details))),
        heard.rejections);
    assertEquals(2, heard.records.size(), "Alan and Grace go through");
  }
}
