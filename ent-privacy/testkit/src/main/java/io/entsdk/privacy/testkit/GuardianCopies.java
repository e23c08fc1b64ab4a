package io.entsdk.privacy.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.PersonalRecord.Value;
import io.entsdk.core.personal.SubjectPath;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.CopiedRow;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds the copy that each guardian of Ada is given against every row that names the other one:
 * what stands in such rows alone is in no copy.
 */
final class GuardianCopies {

  private static final int SHORTEST = 8;

  private final Ent ent;
  private final List<TableDescription> tables;

  GuardianCopies(Ent ent) {
    this.ent = ent;
    this.tables =
        ent.runtime()
            .kernel()
            .personalData()
            .flatMap(source -> source.describe().stream())
            .toList();
  }

  /** Let both have parental authority, as somebody has confirmed. */
  void begin() throws SQLException {
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "update ent_core_guardianship set state = 'FULL' where child_id = '" + ent.ada() + "'");
    }
  }

  List<String> findings() throws SQLException {
    List<String> findings = new ArrayList<>(given(ent.grace(), ent.charles()));
    findings.addAll(given(ent.charles(), ent.grace()));
    return findings;
  }

  private List<String> given(PersonId guardian, PersonId other) throws SQLException {
    Set<String> secret = wordsOfRowsNaming(other);
    if (secret.isEmpty()) {
      return List.of("nothing was planted about " + other);
    }
    List<CopiedRow> copy = new ArrayList<>();
    Privacy.of(ent.tenant()).copies().write(ent.ada(), copy::add, ent.as(guardian));
    List<String> findings = new ArrayList<>();
    if (copy.isEmpty()) {
      findings.add("a guardian is given nothing at all");
    }
    for (CopiedRow row : copy) {
      for (Value value : row.values()) {
        if (secret.contains(value.text()) || value.text().contains(other.toString())) {
          findings.add(
              "%s.%s tells one guardian what a row about the other says: toldToGuardians() is wrong, or a subject is not declared"
                  .formatted(row.table(), value.column()));
        }
      }
    }
    return findings;
  }

  /** Return the words that stand in rows naming {@code other}, and in no other row. */
  private Set<String> wordsOfRowsNaming(PersonId other) throws SQLException {
    Set<String> naming = new TreeSet<>();
    Set<String> elsewhere = new TreeSet<>();
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (TableDescription table : tables) {
        String sql =
            "select case when %s then 1 else 0 end, t.* from %s t"
                .formatted(names(table, "t", other), table.table());
        try (ResultSet rows = statement.executeQuery(sql)) {
          while (rows.next()) {
            (rows.getInt(1) == 1 ? naming : elsewhere).addAll(words(rows));
          }
        }
      }
    }
    naming.removeAll(elsewhere);
    return naming;
  }

  /** A row names whom it holds itself, and whom the row names that it is part of. */
  private String names(TableDescription table, String alias, PersonId person) {
    Stream<String> own =
        table.subjects().stream().map(column -> "%s.%s = '%s'".formatted(alias, column, person));
    Stream<String> above =
        table.ties().stream()
            .flatMap(tie -> tie.path().stream())
            .map(SubjectPath::up)
            .distinct()
            .map(up -> namesAbove(up, alias, person));
    return Stream.concat(own, above).reduce("1 = 0", (one, more) -> one + " or " + more);
  }

  private String namesAbove(ParentLink up, String alias, PersonId person) {
    TableDescription whole =
        tables.stream().filter(one -> one.table().equals(up.parent())).findFirst().orElseThrow();
    String above = alias + "_up";
    String same =
        IntStream.range(0, up.columns().size())
            .mapToObj(
                i ->
                    " and %s.%s = %s.%s"
                        .formatted(above, whole.key().get(i).column(), alias, up.columns().get(i)))
            .collect(Collectors.joining());
    return "exists (select 1 from %s %s where %s.tenant = %s.tenant%s and (%s))"
        .formatted(up.parent(), above, above, alias, same, names(whole, above, person));
  }

  private static List<String> words(ResultSet row) throws SQLException {
    List<String> words = new ArrayList<>();
    for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
      String text = row.getString(i);
      if (text != null && text.length() >= SHORTEST) {
        words.add(text);
      }
    }
    return words;
  }
}
