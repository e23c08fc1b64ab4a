package io.entsdk.privacy.internal.copy;

import io.entsdk.privacy.copy.ArchivedFile;
import io.entsdk.privacy.copy.CopyArchive;
import io.entsdk.privacy.internal.erasure.JsonText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Is the archive of one copy, written from its beginning to its end. To close it frees memory and
 * leaves the stream open.
 */
final class ArchiveZip implements AutoCloseable {

  private final Open zip;
  private final Instant at;

  ArchiveZip(OutputStream out, Instant at) {
    this.zip = new Open(out);
    this.at = at;
  }

  Instant at() {
    return at;
  }

  /** Begin an entry; the moment of the copy is the only one that it tells. */
  void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    zip.putNextEntry(entry);
  }

  void write(byte[] bytes, int length) throws IOException {
    zip.write(bytes, 0, length);
  }

  void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, bytes.length);
  }

  void end() throws IOException {
    zip.closeEntry();
  }

  /** Write what became of each file. */
  void files(CopyArchive archive) throws IOException {
    begin("files.json");
    write("{\"files\":[");
    String comma = "\n";
    for (ArchivedFile file : archive.files()) {
      write(comma + json(file));
      comma = ",\n";
    }
    write("\n],\"silent\":");
    write(JsonText.list(archive.silent()) + "}\n");
    end();
  }

  private static JsonText json(ArchivedFile one) {
    JsonText json =
        new JsonText()
            .with("number", one.number())
            .with("part", one.part())
            .with("name", one.file().name())
            .with("mediaType", one.file().mediaType())
            .with("bytes", one.file().bytes())
            .with("outcome", one.outcome().name());
    String entry = one.entry();
    return entry == null ? json : json.with("entry", entry).with("copied", one.copied());
  }

  void words(List<String> sentences) throws IOException {
    begin("read-me.txt");
    write(String.join("\n", sentences) + "\n");
    end();
  }

  void finish() throws IOException {
    zip.finish();
  }

  @Override
  public void close() {
    zip.free();
  }

  /** Lets go of what it compresses with, which is no memory of Java's, and of nothing else. */
  private static final class Open extends ZipOutputStream {

    Open(OutputStream out) {
      super(out, StandardCharsets.UTF_8);
    }

    void free() {
      def.end();
    }
  }
}
