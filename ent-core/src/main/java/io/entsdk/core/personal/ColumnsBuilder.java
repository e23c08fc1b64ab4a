package io.entsdk.core.personal;

import io.entsdk.core.personal.ColumnDescription.NotPersonal;
import io.entsdk.core.personal.ColumnDescription.Personal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gathers the columns of one table and whom they tell about, each on the terms that stood when it
 * was named.
 */
final class ColumnsBuilder {

  private static final String FIRST = "";

  private final List<ColumnDescription> columns = new ArrayList<>();
  private final List<SubjectTie> ties = new ArrayList<>();
  private Keeping keeping = Keeping.OF_AN_ACCOUNT;
  private String about = FIRST;

  void keep(Keeping from) {
    keeping = from;
  }

  Keeping kept() {
    return keeping;
  }

  /** Return the terms that stand, but that a row stays without the name. */
  Keeping nameless() {
    return new Keeping(keeping.purpose(), keeping.rule(), ErasureMethod.UNLINK, "");
  }

  void about(String tie) {
    about = tie;
  }

  /** Add a column with the id of a person. */
  void subject(String column, DataCategory category, Keeping kept) {
    ties.add(new SubjectTie(column, kept, Optional.empty()));
    columns.add(new Personal(column, category, kept, column, false));
  }

  /** Add a tie by columns that are declared for themselves. */
  void path(String name, SubjectPath path) {
    ties.add(new SubjectTie(name, keeping, Optional.of(path)));
  }

  void act(List<String> names, Keeping kept, String doer) {
    names.forEach(name -> columns.add(new Personal(name, DataCategory.TRACE, kept, doer, true)));
  }

  void personal(DataCategory category, boolean exported, List<String> names) {
    names.forEach(name -> columns.add(new Personal(name, category, keeping, about, exported)));
  }

  void notPersonal(String reason, List<String> names) {
    names.forEach(name -> columns.add(new NotPersonal(name, reason)));
  }

  /**
   * Return the ties.
   *
   * @throws IllegalArgumentException if two have one name, as two ways by one column would
   */
  List<SubjectTie> ties() {
    Set<String> names = new HashSet<>();
    for (SubjectTie tie : ties) {
      if (!names.add(tie.name())) {
        throw new IllegalArgumentException(
            "Two ties are called %s: begin one way by another column".formatted(tie.name()));
      }
    }
    return List.copyOf(ties);
  }

  /** Return the columns by which a row is part of another one. */
  List<String> leading() {
    return ties.stream()
        .flatMap(tie -> tie.path().stream())
        .flatMap(path -> path.up().columns().stream())
        .toList();
  }

  /** Return the columns; who is first to be named is whom they tell about, unless it was said. */
  List<ColumnDescription> columns() {
    String first = ties.isEmpty() ? FIRST : ties.get(0).name();
    return columns.stream().map(column -> placed(column, first)).toList();
  }

  boolean has(String column) {
    return columns.stream().anyMatch(one -> one.column().equals(column));
  }

  private static ColumnDescription placed(ColumnDescription column, String first) {
    return column instanceof Personal of && of.about().equals(FIRST)
        ? new Personal(of.column(), of.category(), of.keeping(), first, of.exported())
        : column;
  }
}
