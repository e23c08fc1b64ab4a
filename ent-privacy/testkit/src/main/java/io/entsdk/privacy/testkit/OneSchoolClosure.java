package io.entsdk.privacy.testkit;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.SchoolLink;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.privacy.closure.ClosurePlan;
import io.entsdk.privacy.closure.ClosureReport;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Closes the kit's school beside another one, where Bob and Linus are now, and holds what is left
 * of a part against what it declares.
 */
final class OneSchoolClosure {

  private final Ent ent;
  private final List<TableDescription> part;
  private final TwoSchools two;
  private final Set<String> before = new TreeSet<>();
  private final List<String> findings = new ArrayList<>();

  OneSchoolClosure(Ent ent, List<TableDescription> part) {
    this.ent = ent;
    this.part = part;
    this.two = new TwoSchools(ent);
    two.moved(ent.bob());
  }

  /** Let what was planted about Ada be of the school that ends, and about Bob of the other. */
  void begin() throws SQLException {
    for (TableDescription table : part) {
      if (table.schools().link().isPresent() && table.subject().isPresent()) {
        place(table, ent.ada(), two.closed.value(), ent.cp().id().value());
        place(table, ent.bob(), two.other.value(), two.itsClass);
      }
    }
    before.addAll(ofBob());
  }

  ClosureReport run() throws SQLException {
    ClosurePlan plan = two.approved();
    ClosureReport report = two.close(plan);
    if (report.state() != ClosureState.CERTIFIED) {
      findings.add("what stands in the way: " + report.obstacles());
    }
    two.closures
        .verify(plan.id(), Ending.HOST)
        .forEach(table -> findings.add("rows are left in " + table.table()));
    before.removeAll(ofBob());
    before.forEach(row -> findings.add("the other school has lost " + row));
    return report;
  }

  /** Return every way in which the database is not what must be left beside a closed school. */
  List<String> findings() {
    return findings;
  }

  private void place(TableDescription table, PersonId person, UUID school, UUID schoolClass)
      throws SQLException {
    SchoolLink link = table.schools().link().orElseThrow();
    boolean byClass =
        link instanceof SchoolLink.Through through && through.table().equals("ent_core_class");
    if (!byClass && link instanceof SchoolLink.Through) {
      return;
    }
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update %s set %s = '%s' where tenant = 1 and %s = '%s'"
              .formatted(
                  table.table(),
                  link.columns().get(0),
                  byClass ? schoolClass : school,
                  table.subject().orElseThrow(),
                  person));
    }
  }

  /** Return the rows of the part that name Bob, and nobody who leaves. */
  private Set<String> ofBob() throws SQLException {
    Set<String> rows = new TreeSet<>();
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      for (TableDescription table : part) {
        try (ResultSet found = statement.executeQuery("select * from " + table.table())) {
          while (found.next()) {
            rows.add(table.table() + " " + row(found));
          }
        }
      }
    }
    List<PersonId> leaving = List.of(ent.ada(), ent.grace(), ent.charles(), ent.alan(), ent.head());
    rows.removeIf(row -> !row.contains(ent.bob().toString()));
    rows.removeIf(row -> leaving.stream().anyMatch(one -> row.contains(one.toString())));
    return rows;
  }

  private static String row(ResultSet found) throws SQLException {
    StringBuilder row = new StringBuilder();
    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
      row.append('|').append(found.getString(i));
    }
    return row.toString();
  }
}
