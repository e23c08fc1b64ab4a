package io.entsdk.houserules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows first is code that the build compiles. */
class ReadmeTest {

  private static final Path EMBEDDING =
      Path.of("examples/quickstart/src/main/java/io/entsdk/quickstart/Embedding.java");

  @Test
  void theEmbeddingExampleIsCompiled() throws IOException {
    List<String> shown = firstJavaBlock();
    List<String> compiled = stripped(Files.readAllLines(Repository.ROOT.resolve(EMBEDDING)));

    assertFalse(shown.isEmpty());
    assertTrue(
        Collections.indexOfSubList(compiled, shown) >= 0,
        "The first Java block of README.md is not the body of Embedding.java");
  }

  private static List<String> firstJavaBlock() throws IOException {
    List<String> lines = Files.readAllLines(Repository.ROOT.resolve("README.md"));
    int begin = lines.indexOf("```java") + 1;
    int end = begin + lines.subList(begin, lines.size()).indexOf("```");
    return stripped(lines.subList(begin, end));
  }

  private static List<String> stripped(List<String> lines) {
    List<String> stripped = new ArrayList<>();
    lines.forEach(line -> stripped.add(line.strip()));
    return stripped;
  }
}
