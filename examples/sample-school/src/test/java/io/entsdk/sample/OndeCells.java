package io.entsdk.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A reader of sound extractions that shares nothing with the writer. */
final class OndeCells {

  private OndeCells() {}

  /** Return the cells of each line, header first. */
  static List<List<String>> of(Path folder, OndeFile file, Charset charset) throws IOException {
    String text = Files.readString(file.in(folder), charset);
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<List<String>> lines = new ArrayList<>();
    for (String line : bare.split("\r?\n")) {
      lines.add(cells(line));
    }
    return lines;
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ';' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
