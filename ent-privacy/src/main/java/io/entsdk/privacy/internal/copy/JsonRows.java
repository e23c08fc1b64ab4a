package io.entsdk.privacy.internal.copy;

import io.entsdk.core.personal.PersonalRecord.Value;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.privacy.internal.erasure.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes the rows of a copy as JSON into its archive, one a line. */
final class JsonRows implements RowSink, AutoCloseable {

  private final ArchiveZip zip;
  private final FoundFiles found;
  private String comma = "\n";

  JsonRows(ArchiveZip zip, FoundFiles found) {
    this.zip = zip;
    this.found = found;
    write(() -> zip.begin("copy.json"));
    write(() -> zip.write("{\"madeAt\":\"" + zip.at() + "\",\"rows\":["));
  }

  @Override
  public void take(CopiedRow row, List<HandedFile> files) {
    JsonText json =
        new JsonText()
            .with("part", row.source())
            .with("table", row.table())
            .with("values", row.values().stream().map(JsonRows::json).toList());
    JsonText whole =
        files.isEmpty() ? json : json.with("files", files.stream().map(this::json).toList());
    write(() -> zip.write(comma + whole));
    comma = ",\n";
  }

  private static JsonText json(Value value) {
    return new JsonText()
        .with("column", value.column())
        .with("category", value.category().name())
        .with("text", value.text());
  }

  private JsonText json(HandedFile one) {
    return new JsonText().with("number", found.number(one)).with("name", one.file().name());
  }

  @Override
  public void close() {
    write(() -> zip.write("\n]}\n"));
    write(zip::end);
  }

  /** Is a step that may fail as the stream of the caller does. */
  private interface Step {
    void take() throws IOException;
  }

  private static void write(Step step) {
    try {
      step.take();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
