package io.entsdk.core.roster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The outside files that tests may read where they exist: never copied into the project. */
public final class TestData {

  private TestData() {}

  /**
   * Return {@code name} in the folder named by {@code -Dent.testdata}, or skip the test and say so.
   */
  public static Path of(String name) {
    Path folder = Path.of(System.getProperty("ent.testdata", "../shared/data"));
    return Stream.of(folder, Path.of("..").resolve(folder))
        .map(root -> root.resolve(name))
        .filter(Files::exists)
        .findFirst()
        .orElseGet(
            () -> {
              Assumptions.abort("no outside data: " + folder.resolve(name) + " (-Dent.testdata)");
              return folder;
            });
  }
}
