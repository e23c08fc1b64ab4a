package io.entsdk.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A line of a file, without its end, however long. */
@FunctionalInterface
interface OndeLine {

  void writeTo(OutputStream out) throws IOException;

  static OndeLine of(List<String> cells, OndeLayout layout) {
    boolean quoted = layout.has(OndeLayout.Trait.QUOTED);
    String line = cells.stream().map(cell -> cell(cell, quoted)).collect(Collectors.joining(";"));
    return out -> out.write(line.getBytes(layout.charset()));
  }

  /** Return a row whose first cell is that many million letters, made while it is written. */
  static OndeLine giant(int megabytes, List<String> otherCells, OndeLayout layout) {
    byte[] block = "A".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
    OndeLine rest = of(otherCells, layout);
    return out -> {
      for (int count = 0; count < megabytes; count++) {
        out.write(block);
      }
      out.write(';');
      rest.writeTo(out);
    };
  }

  private static String cell(String text, boolean quoted) {
    boolean special = text.contains(";") || text.contains("\"") || text.contains("\n");
    return (quoted && !text.isEmpty()) || special ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
