package io.entsdk.testkit;

import io.entsdk.core.directory.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

/** Holds people whom no school knows, by the mark that every deletion looks up. */
final class HoldMark {

  private final Ent ent;

  HoldMark(Ent ent) {
    this.ent = ent;
  }

  void on(PersonId person) throws SQLException {
    int tenant = ent.tenant().id().value();
    UUID hold = UUID.randomUUID();
    try (Connection connection = ent.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          insert into ent_core_hold
            (tenant, id, subject_kind, subject_id, basis, reference, review_on, placed_at)
          values (%d, '%s', 'person', '%s', 'LITIGATION', 'x', date '2027-01-01', 0)"""
              .formatted(tenant, hold, person));
      statement.execute(
          "insert into ent_core_held (tenant, subject_id, hold_id) values (%d, '%s', '%s')"
              .formatted(tenant, person, hold));
    }
  }

  /** Tell whether {@code sql} takes away or changes rows and does not look for holds itself. */
  static boolean forgets(String sql) {
    String small = sql.strip().toLowerCase(Locale.ROOT);
    return small.matches("(?s)(/\\*.*?\\*/ *)?(delete|update)\\b.*")
        && !small.contains("ent_core_held");
  }
}
