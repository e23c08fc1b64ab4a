package io.entsdk.core.internal.onde;

import static io.entsdk.core.roster.RejectionReason.FILE_MISSING;
import static io.entsdk.core.roster.RejectionReason.FILE_NAMED_OTHERWISE;

import io.entsdk.core.internal.onde.TableCursor.Row;
import io.entsdk.core.roster.Origin;
import io.entsdk.core.roster.Rejection;
import io.entsdk.core.roster.RosterSink;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the three files in a folder, has each read, and tells of files that look like one under
 * another name.
 */
public final class OndeFolder {

  private static final List<Layout> LAYOUTS =
      List.of(PupilFile.LAYOUT, TeacherFile.LAYOUT, GuardianFile.LAYOUT);

  private final Path folder;

  private OndeFolder(Path folder) {
    this.folder = folder;
  }

  public static OndeFolder at(Path folder) {
    return new OndeFolder(folder);
  }

  /** Tell {@code sink} all that the files say: pupils, then teachers, then guardians. */
  public void read(LocalDate day, RosterSink sink) throws IOException {
    List<Path> files = csvFiles();
    for (FileKind kind : List.of(new PupilFile(day), new TeacherFile(), new GuardianFile())) {
      read(files, kind, sink);
    }
    for (Path file : files) {
      reportIfMisnamed(file, files, sink);
    }
  }

  private List<Path> csvFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> name(file).toLowerCase(Locale.ROOT).endsWith(".csv"))
          .sorted()
          .toList();
    }
  }

  private static void read(List<Path> files, FileKind kind, RosterSink sink) throws IOException {
    String expected = kind.layout().fileName();
    Optional<Path> file = find(files, kind.layout());
    if (file.isEmpty()) {
      Origin missing = Origin.wholeFile(expected);
      sink.reject(Rejection.ofFile(missing, FILE_MISSING, List.of(expected)));
      return;
    }
    try (Reader reader = open(file.get(), charsetOf(file.get()))) {
      new FileReading(name(file.get()), kind, sink).read(new TableCursor(reader));
    }
  }

  private static void reportIfMisnamed(Path file, List<Path> files, RosterSink sink)
      throws IOException {
    if (LAYOUTS.stream().anyMatch(layout -> find(files, layout).equals(Optional.of(file)))) {
      return;
    }
    try (Reader reader = open(file, StandardCharsets.UTF_8)) {
      if (new TableCursor(reader).next() instanceof Row.Fields first) {
        Header header = Header.of(first.values());
        LAYOUTS.stream()
            .filter(layout -> layout.missingIn(header).isEmpty())
            .map(layout -> List.of(layout.fileName()))
            .map(name -> Rejection.ofFile(originOf(file), FILE_NAMED_OTHERWISE, name))
            .forEach(sink::reject);
      }
    }
  }

  private static Optional<Path> find(List<Path> files, Layout layout) {
    return files.stream().filter(f -> name(f).equalsIgnoreCase(layout.fileName())).findFirst();
  }

  private static Charset charsetOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return FileCharset.of(in);
    }
  }

  private static Reader open(Path file, Charset charset) throws IOException {
    return new InputStreamReader(Files.newInputStream(file), charset);
  }

  private static Origin originOf(Path file) {
    return Origin.wholeFile(name(file));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
