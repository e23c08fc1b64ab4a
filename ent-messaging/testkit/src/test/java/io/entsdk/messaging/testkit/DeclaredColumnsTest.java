package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.personal.ColumnDescription;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.messaging.internal.MessagingFeature;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class DeclaredColumnsTest {

  private static final Feature MESSAGING = new MessagingFeature();

  @Parameter Database database;

  @Test
  void eachColumnOfMessagingIsDeclaredOnceAndNoOther() throws SQLException {
    List<String> declared = tables().flatMap(DeclaredColumnsTest::columns).sorted().toList();

    assertEquals(List.copyOf(live()), declared);
  }

  @Test
  void eachTableThatNamesAPersonSaysWhoTheRowIsAbout() {
    assertEquals(
        List.of("ent_messaging_audience"),
        tables().filter(table -> table.subject().isEmpty()).map(TableDescription::table).toList());
  }

  private SortedSet<String> live() throws SQLException {
    SortedSet<String> live = new TreeSet<>();
    try (Ent ent = Ent.on(database);
        Connection connection = ent.dataSource().getConnection();
        ResultSet columns = connection.getMetaData().getColumns(null, null, "%", "%")) {
      while (columns.next()) {
        live.add(
            (columns.getString("TABLE_NAME") + "." + columns.getString("COLUMN_NAME"))
                .toLowerCase(Locale.ROOT));
      }
    }
    live.removeIf(column -> !column.matches("ent_messaging_\\w+\\.\\w+"));
    live.removeIf(column -> column.matches("\\w+_(version|inbox|unread|key|pkey)\\..*"));
    return live;
  }

  private static Stream<TableDescription> tables() {
    return MESSAGING.personalData().stream().flatMap(source -> source.describe().stream());
  }

  private static Stream<String> columns(TableDescription table) {
    return table.columns().stream()
        .map(ColumnDescription::column)
        .map(column -> table.table() + "." + column);
  }
}
