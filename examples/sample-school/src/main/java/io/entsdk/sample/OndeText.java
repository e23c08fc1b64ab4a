package io.entsdk.sample;

import io.entsdk.sample.OndeLayout.Trait;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The lines of the three files, open to damage until they are written. */
final class OndeText {

  private static final byte[] BOM = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private final Map<OndeFile, List<OndeLine>> lines = new EnumMap<>(OndeFile.class);
  private final OndeLayout layout;

  OndeText(SampleSchool school, OndeLayout layout) {
    this.layout = layout;
    OndeRows rows = new OndeRows(school, layout);
    for (OndeFile file : OndeFile.values()) {
      rows.of(file).forEach(cells -> of(file).add(OndeLine.of(cells, layout)));
    }
  }

  /** Return the lines of a file, header first, to add to or take from. */
  List<OndeLine> of(OndeFile file) {
    return lines.computeIfAbsent(file, absent -> new ArrayList<>());
  }

  void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (OndeFile file : OndeFile.values()) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file.in(folder)))) {
          write(of(file), out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<OndeLine> content, OutputStream out) throws IOException {
    if (layout.has(Trait.BOM) && !content.isEmpty()) {
      out.write(BOM);
    }
    byte[] lineEnd = layout.lineEnd().getBytes(StandardCharsets.US_ASCII);
    for (int index = 0; index < content.size(); index++) {
      content.get(index).writeTo(out);
      if (index < content.size() - 1 || layout.has(Trait.LAST_LINE_ENDED)) {
        out.write(lineEnd);
      }
    }
  }
}
