package io.entsdk.core.roster;

import static io.entsdk.core.roster.OndeFolderOf.ADA;
import static io.entsdk.core.roster.OndeFolderOf.PUPILS;
import static io.entsdk.core.roster.OndeFolderOf.PUPIL_HEADER;
import static io.entsdk.core.roster.OndeFolderOf.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 100 MB on one line, read by a child JVM with a heap a third as large. */
class LongLineTest {

  private static final int MEGABYTES = 100;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"x", "\";", "\u00E9"})
  void itIsRefusedAtItsLineAndTheOthersGoThrough(String piece) throws Exception {
    write(piece);
    assertEquals(
        List.of("PUPIL 2", "LINE_TOO_LONG 3", "PUPIL 4"),
        inChild(Files.createTempFile(folder, "told", ".txt")));
  }

  private void write(String piece) throws IOException {
    byte[] megabyte = piece.repeat(1 << 20).getBytes(StandardCharsets.ISO_8859_1);
    try (OutputStream file = Files.newOutputStream(folder.resolve(PUPILS))) {
      file.write((PUPIL_HEADER + "\n" + ADA + "\n").getBytes(StandardCharsets.ISO_8859_1));
      for (int i = 0; i < MEGABYTES; i += piece.length()) {
        file.write(megabyte);
      }
      file.write(("\n" + ADA.replace("Ada", "Zoé") + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private List<String> inChild(Path told) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process child =
        new ProcessBuilder(
                java.toString(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString())
            .redirectOutput(told.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertTrue(child.waitFor(60, TimeUnit.SECONDS), "well under a minute");
    return Files.readAllLines(told);
  }

  /** Reads the folder in its argument and prints what it was told. */
  static final class Child {
    public static void main(String[] arguments) throws IOException {
      Heard heard = new Heard();
      OndeFiles.in(Path.of(arguments[0])).read(TODAY, heard);
      heard.rejections.removeIf(told -> told.reason() == RejectionReason.FILE_MISSING);
      System.out.println("PUPIL " + heard.records.get(0).origin().line());
      heard.rejections.forEach(r -> System.out.println(r.reason() + " " + r.origin().line()));
      System.out.println("PUPIL " + heard.records.get(1).origin().line());
    }
  }
}
