package io.entsdk.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileLengthTest {

  private static final int MOST_LINES = 300;

  @Test
  void noSourceFileIsLongerThan300Lines() {
    List<String> tooLong =
        Repository.javaFiles().stream()
            .filter(file -> isTooLong(Repository.read(file)))
            .map(Repository::relative)
            .toList();

    assertEquals(List.of(), tooLong);
  }

  @Test
  void theRuleSeesItself() {
    List<Path> files = Repository.javaFiles();

    assertTrue(files.stream().anyMatch(file -> file.endsWith("FileLengthTest.java")));
  }

  @Test
  void aFileOf301LinesIsTooLong() {
    assertFalse(isTooLong("line\n".repeat(300)));
    assertTrue(isTooLong("line\n".repeat(301)));
  }

  private static boolean isTooLong(String text) {
    return text.lines().count() > MOST_LINES;
  }
}
