package io.entsdk.houserules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A row of a PROMISES.md: what is promised, where it is kept and what proves it. */
record Promise(String promised, String where, String provedBy) {

  private static final Pattern CODE = Pattern.compile("`([A-Z]\\w*(?:\\.\\w+)?)(?:\\(\\))?`");

  /** Return the rows of the table headed {@code Promised | where | proved by}. */
  static List<Promise> in(String markdown) {
    return markdown
        .lines()
        .filter(line -> line.startsWith("|"))
        .filter(line -> !line.matches("[|\\s:-]+"))
        .map(Promise::cells)
        .filter(cells -> !cells.get(0).equalsIgnoreCase("promised"))
        .map(cells -> new Promise(cells.get(0), cells.get(1), cells.get(2)))
        .toList();
  }

  /** Return in words what is wrong with this row. */
  List<String> faults(SourceIndex sources) {
    List<String> faults = new ArrayList<>();
    if (promised.isEmpty() || where.isEmpty() || provedBy.isEmpty()) {
      faults.add("has an empty cell");
    }
    if (named(provedBy).isEmpty()) {
      faults.add("names no test");
    }
    named(where).stream().filter(name -> !sources.has(name)).forEach(n -> faults.add("no " + n));
    named(provedBy).stream()
        .filter(name -> !sources.hasProof(name))
        .forEach(name -> faults.add("no test " + name));
    return faults;
  }

  private static List<String> named(String cell) {
    return CODE.matcher(cell).results().map(found -> found.group(1)).toList();
  }

  /** Three cells; a missing one is empty, and an escaped bar is part of its cell. */
  private static List<String> cells(String line) {
    String[] cells = line.substring(1).split("(?<!\\\\)\\|", -1);
    return Arrays.stream(Arrays.copyOf(cells, 3))
        .map(cell -> cell == null ? "" : cell.strip())
        .toList();
  }
}
