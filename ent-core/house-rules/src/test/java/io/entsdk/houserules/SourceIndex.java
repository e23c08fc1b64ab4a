package io.entsdk.houserules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The Java sources by the simple name of their class. */
record SourceIndex(Map<String, List<Path>> files) {

  static SourceIndex of(List<Path> javaFiles) {
    return new SourceIndex(
        javaFiles.stream()
            .collect(
                Collectors.groupingBy(
                    file -> String.valueOf(file.getFileName()).replace(".java", ""))));
  }

  /** Tell whether {@code Class}, {@code Class.member} or {@code Class.Nested} stands somewhere. */
  boolean has(String name) {
    return filesOf(name).stream().anyMatch(file -> declares(file, name));
  }

  /** Tell the same of tests, and of the contracts that a testkit ships. */
  boolean hasProof(String name) {
    return filesOf(name).stream()
        .filter(file -> file.toString().matches(".*(src.test|testkit.src.main)\\b.*"))
        .anyMatch(file -> declares(file, name));
  }

  private List<Path> filesOf(String name) {
    return files.getOrDefault(name.replaceFirst("\\..*", ""), List.of());
  }

  private static boolean declares(Path file, String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return true;
    }
    String member = Pattern.quote(name.substring(dot + 1));
    String declared =
        "\\w[>\\])]?\\s+"
            + member
            + "\\s*\\(|(class|record|interface|enum)\\s+"
            + member
            + "\\b"
            + "|^\\s+"
            + member
            + "\\s*[(,;{]";
    return Pattern.compile(declared, Pattern.MULTILINE).matcher(Repository.read(file)).find();
  }
}
