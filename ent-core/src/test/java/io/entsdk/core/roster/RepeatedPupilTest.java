package io.entsdk.core.roster;

import static io.entsdk.core.roster.OndeFolderOf.ADA;
import static io.entsdk.core.roster.OndeFolderOf.PUPILS;
import static io.entsdk.core.roster.OndeFolderOf.PUPIL_HEADER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.roster.Notice.LineSkipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines that come back. */
class RepeatedPupilTest {

  @TempDir Path folder;

  @Test
  void theSameLineAgainIsSkippedWithANotice() {
    Heard heard = read(ADA, ADA.replace(";;Ada", ";;  Ada"));
    assertEquals(1, heard.records.size());
    assertEquals(
        new LineSkipped(new Origin(PUPILS, 3), SkipReason.LINE_REPEATED, List.of("2")),
        heard.notices.get(0));
  }

  @Test
  void theSameChildInAnotherClassIsRefusedAndTheFirstLineNamed() {
    Heard heard = read(ADA, ADA.replace("CP A", "CP B"));
    assertEquals(
        List.of(
            new Rejection(
                new Origin(PUPILS, 3),
                16,
                Extent.LINE,
                RejectionReason.PUPIL_IN_TWO_CLASSES,
                List.of("2", "CP A"))),
        heard.rejections);
  }

  @Test
  void theSameChildToldDifferentlyIsRefused() {
    Heard heard = read(ADA, ADA.replace(";CP;", ";CE1;"));
    assertEquals(RejectionReason.PUPIL_TOLD_DIFFERENTLY, heard.rejections.get(0).reason());
    assertEquals(List.of("2"), heard.rejections.get(0).details());
  }

  @Test
  void twinsAndHomonymsAreDifferentChildren() {
    Heard heard = read(ADA, ADA.replace("Ada", "Bob"), ADA.replace("2020-12-10", "2020-12-11"));
    assertEquals(3, heard.records.size());
  }

  @Test
  void aHeaderInTheMiddleIsSkippedWithANotice() {
    Heard heard =
        read(ADA, "\uFEFF" + PUPIL_HEADER.toUpperCase(Locale.ROOT), ADA.replace("Ada", "Bob"));
    assertEquals(2, heard.records.size());
    assertEquals(
        new LineSkipped(new Origin(PUPILS, 3), SkipReason.HEADER_REPEATED, List.of()),
        heard.notices.get(0));
  }

  private Heard read(String... lines) {
    return new OndeFolderOf(folder).pupils(lines).heardOfFilesPresent();
  }
}
