package io.entsdk.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what each jar requires, exports and opens; {@code -Dgolden.update} accepts a change. */
class ModuleDescriptorTest {

  private static final Path GOLDEN =
      Repository.ROOT.resolve("ent-core/house-rules/src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"ent-core", "ent-auth", "ent-privacy", "ent-messaging"})
  void whatAJarShowsIsWhatWasAgreed(String jar) throws IOException {
    Path descriptor = Repository.ROOT.resolve(jar + "/src/main/java/module-info.java");
    Path golden = GOLDEN.resolve(jar + ".txt");
    String shown = normalised(Repository.read(descriptor));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, shown);
    }

    assertEquals(
        Repository.read(golden), shown, () -> jar + " shows something else: -Dgolden.update");
  }

  @Test
  void commentsAndSpacesDoNotCount() {
    String plain = normalised("module a {\n  requires b;\n}\n");

    assertEquals(plain, normalised("/** Says. */\nmodule a {\n\n  // why\n  requires   b;\n}\n"));
    assertNotEquals(plain, normalised("module a {\n  requires transitive b;\n}\n"));
  }

  private static String normalised(String source) {
    return source
        .replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", "")
        .replaceAll("\\s+", " ")
        .replaceAll("(?<=[;{}]) ", "\n")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
