package io.entsdk.core.roster;

import static io.entsdk.core.roster.OndeFolderOf.ALAN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a teacher's line may leave open. */
class TeacherLineTest {

  @TempDir Path folder;

  @Test
  void aTeacherMayHaveNoClass() {
    assertEquals(List.of(), read(ALAN.replace("CP A", "")).classNames());
  }

  @Test
  void anUnclearAnswerNeverMakesAHead() {
    Heard heard = heard(ALAN.replace(";oui;", ";peut-être;"));
    assertFalse(heard.records(TeacherRecord.class).get(0).head());
    assertEquals(RejectionReason.ANSWER_UNCLEAR, heard.rejections.get(0).reason());
    assertEquals(12, heard.rejections.get(0).column());
  }

  @Test
  void aHeadIsCalledSoInAnyCase() {
    assertEquals(true, read(ALAN.replace(";oui;", ";OUI;")).head());
  }

  private TeacherRecord read(String line) {
    return heard(line).records(TeacherRecord.class).get(0);
  }

  private Heard heard(String line) {
    return new OndeFolderOf(folder).teachers(line).heardOfFilesPresent();
  }
}
