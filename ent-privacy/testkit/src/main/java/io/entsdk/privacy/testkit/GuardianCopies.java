package io.entsdk.privacy.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.PersonalRecord.Value;
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
        try (ResultSet rows = statement.executeQuery("select * from " + table.table())) {
          while (rows.next()) {
            (names(rows, table, other) ? naming : elsewhere).addAll(words(rows));
          }
        }
      }
    }
    naming.removeAll(elsewhere);
    return naming;
  }

  private static boolean names(ResultSet row, TableDescription table, PersonId person)
      throws SQLException {
    for (String column : table.subjects()) {
      if (person.toString().equals(row.getString(column))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> words(ResultSet row) throws SQLException {
    List<String> words = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      String text = row.getString(i);
      if (text != null && text.length() >= SHORTEST) {
        words.add(text);
      }
    }
    return words;
  }
}
