package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.entsdk.auth.internal.AuthFeature;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AuthInventoryTest {

  @Parameter Database database;

  @Test
  void everyColumnOfOursIsDeclared() throws SQLException {
    Map<String, TreeSet<String>> declared = new TreeMap<>();
    for (TableDescription table : new AuthFeature().personalData().get(0).describe()) {
      TreeSet<String> columns = new TreeSet<>();
      table.columns().stream().map(ColumnDescription::column).forEach(columns::add);
      declared.put(table.table(), columns);
    }

    try (Ent ent = Ent.on(database);
        Connection connection = ent.dataSource().getConnection()) {
      Map<String, TreeSet<String>> live = live(connection);
      assertFalse(live.isEmpty());
      assertEquals(declared, live);
    }
  }

  private static Map<String, TreeSet<String>> live(Connection connection) throws SQLException {
    Map<String, TreeSet<String>> live = new TreeMap<>();
    try (ResultSet rows = connection.getMetaData().getColumns(null, null, "%", "%")) {
      while (rows.next()) {
        String table = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        if (table.startsWith("ent_auth_") && !table.equals("ent_auth_version")) {
          live.computeIfAbsent(table, any -> new TreeSet<>())
              .add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
        }
      }
    }
    return live;
  }
}
