package io.entsdk.core.internal.personal;

import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.SubjectPath;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what cannot be done as it is said of rows that are part of others. */
public final class PartTies {

  private final List<TableDescription> part;
  private final List<Finding> findings = new ArrayList<>();

  private PartTies(List<TableDescription> part) {
    this.part = part;
  }

  /** Is what is wrong with a tie of a table, as a sentence that says what to write. */
  public record Finding(String table, String tie, String what) {}

  /** Return every finding among the tables of {@code part}. */
  public static List<Finding> wrong(List<TableDescription> part) {
    PartTies ties = new PartTies(part);
    part.forEach(ties::table);
    return List.copyOf(ties.findings);
  }

  private void table(TableDescription table) {
    for (SubjectTie tie : table.ties()) {
      tie.path().ifPresent(path -> path(table, tie, path));
    }
  }

  private void path(TableDescription table, SubjectTie tie, SubjectPath path) {
    try {
      SubjectWay way = SubjectWay.of(part, table, tie);
      TableDescription whole = way.steps().get(0).table();
      SubjectTie above = path.tie().map(whole::tie).orElse(whole.ties().get(0));
      if (goes(above) && !goes(tie)) {
        findings.add(
            new Finding(
                table.table(),
                tie.name(),
                "%s stays by %s, and the row of %s goes: say DELETE_ROW"
                    .formatted(tie.name(), tie.erasure(), whole.table())));
      }
      if (path.tie().isEmpty()) {
        othersWhoTake(table, tie, path, whole);
      }
    } catch (IllegalArgumentException e) {
      String why = Optional.ofNullable(e.getMessage()).orElse("");
      findings.add(new Finding(table.table(), tie.name(), why));
    }
  }

  /** Whoever takes the row above along takes this one, too, or that one could not go. */
  private void othersWhoTake(
      TableDescription table, SubjectTie tie, SubjectPath path, TableDescription whole) {
    whole.ties().stream()
        .skip(1)
        .filter(
            other -> goes(other) || SubjectWay.of(part, whole, other).contribution().isPresent())
        .filter(other -> !isSaid(table, path, other))
        .forEach(
            other ->
                findings.add(
                    new Finding(
                        table.table(),
                        tie.name(),
                        "the row of %s goes with %s, too: say alsoOf(\"%s\")"
                            .formatted(whole.table(), other.name(), other.name()))));
  }

  private static boolean isSaid(TableDescription table, SubjectPath path, SubjectTie other) {
    return table.ties().stream()
        .flatMap(tie -> tie.path().stream())
        .anyMatch(one -> one.up().equals(path.up()) && one.tie().equals(Optional.of(other.name())));
  }

  private static boolean goes(SubjectTie tie) {
    return tie.erasure() == ErasureMethod.DELETE_ROW;
  }
}
