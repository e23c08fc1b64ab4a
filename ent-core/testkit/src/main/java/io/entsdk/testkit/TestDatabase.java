package io.entsdk.testkit;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Wiring;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Is one new database with the tables of every jar on the class path. */
final class TestDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 40;

  private final Database kind;
  private final String name;
  private final JdbcConnectionPool pool;
  private final StatementCounter statements = new StatementCounter();

  private TestDatabase(Database kind) {
    this.kind = kind;
    name = "ent_" + UUID.randomUUID().toString().replace("-", "");
    pool = kind.open(name);
    pool.setMaxConnections(CONNECTIONS);
  }

  static TestDatabase create(Database kind) {
    TestDatabase database = new TestDatabase(kind);
    Wiring.features().forEach(database::migrate);
    return database;
  }

  private void migrate(Feature feature) {
    for (int version = 1; version <= feature.schemaVersion(); version++) {
      execute(script(feature, version));
    }
  }

  private String script(Feature feature, int version) {
    String path =
        "%s/V%d__%s.sql".formatted(feature.schemaFolder(kind.folder()), version, feature.name());
    try (InputStream in = feature.getClass().getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("ent-" + feature.name() + " brings no " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused a statement of the testkit", e);
    }
  }

  EntityManagerFactory openUnit() {
    List<String> mappingFiles = Wiring.features().stream().map(Feature::mappingFile).toList();
    return new TestUnit(name, statements.around(pool), mappingFiles).open();
  }

  Database kind() {
    return kind;
  }

  DataSource pool() {
    return pool;
  }

  StatementCounter statements() {
    return statements;
  }

  @Override
  public void close() {
    execute(kind.dropStatement(name));
    pool.dispose();
  }
}
