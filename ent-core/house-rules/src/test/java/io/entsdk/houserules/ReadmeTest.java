package io.entsdk.houserules;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What READMEs show is code that the build compiles. */
class ReadmeTest {

  private static final Path QUICKSTART =
      Path.of("examples/quickstart/src/main/java/io/entsdk/quickstart");

  @ParameterizedTest
  @CsvSource({
    "README.md, Embedding.java",
    "ent-core/README.md, Auditing.java",
    "ent-core/README.md, Rights.java",
    "ent-core/README.md, Protecting.java",
    "ent-core/README.md, Badges.java",
    "ent-core/README.md, Substitutes.java",
    "ent-core/README.md, Twice.java",
    "ent-core/README.md, GoingLive.java",
    "ent-core/README.md, Figures.java",
    "ent-core/README.md, NotebookSource.java",
    "ent-auth/README.md, CardYear.java",
    "ent-auth/README.md, Classroom.java",
    "ent-auth/README.md, Words.java",
    "ent-auth/README.md, WithoutCards.java",
    "ent-auth/README.md, FittingPage.java",
    "ent-auth/README.md, Refused.java",
    "ent-auth/README.md, NextChild.java",
    "ent-privacy/README.md, Drawing.java",
    "ent-privacy/README.md, AccessLog.java",
    "ent-messaging/README.md, WeekOfAClass.java",
    "ent-messaging/README.md, Reaching.java",
    "ent-messaging/README.md, Attaching.java",
    "ent-messaging/README.md, Later.java",
    "ent-messaging/README.md, Writing.java",
    "ent-messaging/README.md, Finding.java"
  })
  void theExampleIsCompiled(String readme, String example) throws IOException {
    Path file = Repository.ROOT.resolve(QUICKSTART).resolve(example);
    List<String> compiled = stripped(Files.readAllLines(file));

    assertTrue(
        javaBlocks(readme).stream()
            .anyMatch(block -> Collections.indexOfSubList(compiled, block) >= 0),
        () -> "No Java block of " + readme + " is the body of " + example);
  }

  private static List<List<String>> javaBlocks(String readme) throws IOException {
    List<String> lines = stripped(Files.readAllLines(Repository.ROOT.resolve(readme)));
    List<List<String>> blocks = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).equals("```java")) {
        int length = lines.subList(line + 1, lines.size()).indexOf("```");
        blocks.add(lines.subList(line + 1, line + 1 + length));
      }
    }
    return blocks;
  }

  private static List<String> stripped(List<String> lines) {
    return lines.stream().map(String::strip).toList();
  }
}
