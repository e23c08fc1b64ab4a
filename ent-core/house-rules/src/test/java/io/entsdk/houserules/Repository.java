package io.entsdk.houserules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of this repository, less what the build and the tools write. */
final class Repository {

  static final Path ROOT = root(Path.of("").toAbsolutePath());

  static final List<String> JARS = List.of("ent-core", "ent-auth", "ent-privacy", "ent-messaging");

  private Repository() {}

  /** Return every Java source, in a stable order. */
  static List<Path> javaFiles() {
    return files(".java");
  }

  /** Return the sources that end up in one of the four jars. */
  static List<Path> javaFilesOfTheJars() {
    return javaFiles().stream().filter(Repository::isInAJar).toList();
  }

  static List<Path> files(String ending) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(ROOT, new SourceWalk(ending, found));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().sorted().toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  static String relative(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static boolean isInAJar(Path file) {
    return JARS.stream().anyMatch(jar -> file.startsWith(ROOT.resolve(jar + "/src/main")));
  }

  private static Path root(Path start) {
    return Stream.iterate(start, folder -> folder != null, Path::getParent)
        .filter(folder -> Files.isDirectory(folder.resolve("ent-core/house-rules")))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No ent-core/house-rules above " + start));
  }

  private static final class SourceWalk extends SimpleFileVisitor<Path> {

    private final String ending;
    private final List<Path> found;

    SourceWalk(String ending, List<Path> found) {
      this.ending = ending;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean written = !folder.equals(ROOT) && (name.equals("target") || name.startsWith("."));
      return written ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (file.toString().endsWith(ending)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
