package io.entsdk.sample;

import java.util.List;

/** A commune and the department in which the numbers of its schools begin. */
record Commune(String name, String postcode, int department) {

  static final List<Commune> ALL = WordList.lines("communes").stream().map(Commune::parse).toList();

  private static Commune parse(String line) {
    String[] cells = line.split("; ");
    return new Commune(cells[0], cells[1], Integer.parseInt(cells[2]));
  }
}
