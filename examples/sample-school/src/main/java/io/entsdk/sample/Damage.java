package io.entsdk.sample;

import io.entsdk.sample.DamagedOnde.Tally;
import io.entsdk.sample.Finding.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Damages one extraction, noting what there is to find; each bad line is further down. */
final class Damage {

  private static final int GAP = 2;

  private final String name;
  private final SampleSchool school;
  private final OndeLayout layout;
  private final OndeText text;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<OndeFile, Integer> last = new EnumMap<>(OndeFile.class);
  private Tally intact;

  Damage(String name, SampleSchool school, OndeLayout layout) {
    this.name = name;
    this.school = school;
    this.layout = layout;
    text = new OndeText(school, layout);
    intact = Tally.of(school);
  }

  DamagedOnde done() {
    return new DamagedOnde(name, List.copyOf(findings), intact, text::writeTo);
  }

  Damage intact(Tally tally) {
    intact = tally;
    return this;
  }

  /** Insert the row of a pupil who is nobody's child, with one bad cell. */
  Damage badPupil(String column, String value, Reason reason) {
    return badPupil(column, value, reason, layout);
  }

  /** Insert such a row as another layout would write it. */
  Damage badPupil(String column, String value, Reason reason, OndeLayout written) {
    return bad(OndeFile.PUPILS, column, reason, OndeLine.of(stranger(column, value), written));
  }

  /** Insert a line that a good importer says something about. */
  Damage bad(OndeFile file, @Nullable String column, Reason reason, OndeLine line) {
    findings.add(new Finding(file, insert(file, line), column, reason));
    return this;
  }

  Damage good(OndeFile file, List<String> cells) {
    insert(file, OndeLine.of(cells, layout));
    return this;
  }

  /** Replace all there is by {@code lines}. */
  Damage whole(OndeFile file, Reason reason, List<OndeLine> lines) {
    text.of(file).clear();
    text.of(file).addAll(lines);
    findings.add(new Finding(file, 1, null, reason));
    return this;
  }

  /** End the file in the middle of a cell, on a line of its own. */
  Damage cutOff(OndeFile file) {
    List<OndeLine> lines = text.of(file);
    lines.add(out -> out.write("\"TÉMOIN\";;\"Nin".getBytes(layout.charset())));
    findings.add(new Finding(file, lines.size(), OndeRows.GIVEN_NAME, Reason.UNCLOSED_QUOTE));
    return this;
  }

  OndeLine header(OndeFile file) {
    return text.of(file).get(0);
  }

  List<OndeLine> rows(OndeFile file) {
    List<OndeLine> lines = text.of(file);
    return List.copyOf(lines.subList(1, lines.size()));
  }

  /** Return the row of the first pupil of the file, with one other cell. */
  List<String> firstPupil(String column, String value) {
    List<List<String>> pupils = new OndeRows(school, layout).of(OndeFile.PUPILS);
    List<String> row = new ArrayList<>(pupils.get(1));
    row.set(pupils.get(0).indexOf(column), value);
    return row;
  }

  /** Return the row of a pupil whose name no other has. */
  List<String> stranger(String column, String value) {
    List<String> header = new OndeRows(school, layout).of(OndeFile.PUPILS).get(0);
    List<String> row = firstPupil(OndeRows.FAMILY_NAME, "TÉMOIN");
    row.set(header.indexOf("Nom d'usage Elève"), "");
    row.set(header.indexOf(OndeRows.GIVEN_NAME), "Ninon" + "-Lou".repeat(findings.size()));
    row.set(header.indexOf(column), value);
    return row;
  }

  /** Return the row of a guardian of one child of that name, in the class of the first pupil. */
  List<String> guardianOf(String childFamilyName, String childGivenName) {
    int before = layout.has(OndeLayout.Trait.EXTENSION_COLUMN) ? 13 : 12;
    List<String> row = new ArrayList<>(Collections.nCopies(before, ""));
    row.set(0, "Mme");
    row.set(2, "TÉMOIN");
    row.set(3, "Paule");
    String className = school.pupils().get(0).className();
    row.addAll(List.of("", childFamilyName, childGivenName, className));
    return row;
  }

  /** Insert in the middle, below what was inserted before, and return the number of the line. */
  private int insert(OndeFile file, OndeLine line) {
    List<OndeLine> lines = text.of(file);
    int middle = last.getOrDefault(file, lines.size() / 2) + GAP;
    int index = Math.min(middle, lines.size());
    lines.add(index, line);
    last.put(file, index);
    return index + 1;
  }
}
