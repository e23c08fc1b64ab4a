package io.entsdk.core.personal;

import io.entsdk.core.personal.ColumnDescription.NotPersonal;
import io.entsdk.core.personal.ColumnDescription.Personal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
  private @Nullable ParentLink whole;

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
  void partOf(ParentLink up) {
    whole = up;
    path(up.columns().get(0), new SubjectPath(up, Optional.empty()));
  }

  /**
   * Add ties to others whom the row of {@link #partOf} names.
   *
   * @throws IllegalArgumentException if rows of {@code table} are part of nothing yet
   */
  void alsoOf(String table, List<String> others) {
    ParentLink up = whole;
    if (up == null) {
      throw new IllegalArgumentException(
          "Table " + table + " is part of nothing yet: say subjectOf() before alsoOf()");
    }
    others.forEach(
        tie -> path(up.columns().get(0) + "." + tie, new SubjectPath(up, Optional.of(tie))));
  }

  private void path(String name, SubjectPath path) {
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

  /**
   * Look whether all that are needed are declared.
   *
   * @throws IllegalArgumentException saying of {@code table} what one of them does there
   */
  void require(String table, String what, Stream<String> needed) {
    needed
        .filter(name -> columns.stream().noneMatch(one -> one.column().equals(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "Table %s %s %s, which it does not declare".formatted(table, what, name));
            });
  }

  private static ColumnDescription placed(ColumnDescription column, String first) {
    return column instanceof Personal of && of.about().equals(FIRST)
        ? new Personal(of.column(), of.category(), of.keeping(), first, of.exported())
        : column;
  }
}
