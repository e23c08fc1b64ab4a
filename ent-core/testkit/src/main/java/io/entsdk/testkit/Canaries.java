package io.entsdk.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ColumnDescription.Personal;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.SubjectTie;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Is the words that stand in a part because of one person alone, and must stand nowhere in it once
 * the person is erased: also where nobody said that they are.
 */
final class Canaries {

  private static final int SHORTEST = 8;
  private static final Pattern WORDS = Pattern.compile("(?s).*[A-Za-z].*");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Set<String> words = new TreeSet<>();

  /** Gather the words about {@code subject} in {@code rows} that were not there {@code before}. */
  Canaries(List<TableDescription> part, PartRows rows, PartRows before, PersonId subject) {
    this(part, rows, before, subject, false);
  }

  /** Gather them where {@code subject} perhaps {@code objects} to leaving any contribution. */
  Canaries(
      List<TableDescription> part,
      PartRows rows,
      PartRows before,
      PersonId subject,
      boolean objects) {
    RowTies ties = new RowTies(part, rows);
    for (TableDescription table : part) {
      for (SubjectTie tie : table.ties()) {
        RowTies.End end = ties.end(table, tie);
        boolean isTaken = objects && end.table().contribution(end.tie().name()).isPresent();
        table.columnsAbout(tie.name()).stream()
            .filter(column -> isTaken || goes(tie, column))
            .flatMap(
                column -> ties.naming(table, tie, subject).map(row -> row.get(column.column())))
            .filter(Objects::nonNull)
            .filter(Canaries::isWord)
            .filter(word -> before.placesOf(word).isEmpty())
            .forEach(words::add);
      }
    }
  }

  /** Return where any of them still stands in {@code rows}, but for what is kept with a reason. */
  List<String> placesIn(PartRows rows, List<TableDescription> part) {
    Set<String> kept = new TreeSet<>();
    part.forEach(
        table ->
            table.personalColumns().stream()
                .filter(column -> column.erasure() == ErasureMethod.KEEP)
                .forEach(column -> kept.add(table.table() + "." + column.column())));
    return words.stream()
        .flatMap(word -> rows.placesOf(word).stream())
        .filter(place -> !kept.contains(place))
        .distinct()
        .toList();
  }

  /** Tell whether {@code text} holds any of them. */
  boolean speakIn(String text) {
    return words.stream().anyMatch(text::contains);
  }

  private static boolean goes(SubjectTie tie, Personal column) {
    return tie.erasure() == ErasureMethod.DELETE_ROW
        || (tie.erasure() != ErasureMethod.KEEP && column.erasure() == ErasureMethod.REDACT);
  }

  private static boolean isWord(String value) {
    return value.length() >= SHORTEST
        && WORDS.matcher(value).matches()
        && !ID.matcher(value).matches();
  }
}
