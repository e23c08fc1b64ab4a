package io.entsdk.testkit;

import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Is one database with the tables of every jar on the class path. */
final class TestDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 40;

  private final Database kind;
  private final String name;
  private final JdbcConnectionPool pool;
  private final StatementCounter statements = new StatementCounter();

  private TestDatabase(Database kind, String name) {
    this.kind = kind;
    this.name = name;
    pool = kind.open(name);
    pool.setMaxConnections(CONNECTIONS);
  }

  /** Make one with empty tables. */
  static TestDatabase migrated(Database kind) {
    TestDatabase database = new TestDatabase(kind, kind.make());
    Wiring.features().forEach(database::migrate);
    return database;
  }

  /** Make one as this was when it was sealed. */
  TestDatabase copy() {
    return new TestDatabase(kind, kind.copy(name));
  }

  /** End all work in this database, of which copies can be made from now on. */
  void seal() {
    execute(kind.sealing());
    pool.dispose();
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

  Database kind() {
    return kind;
  }

  DataSource pool() {
    return pool;
  }

  StatementCounter statements() {
    return statements;
  }

  /** Return the database as the SDK sees it, with every statement counted. */
  DataSource counted() {
    return statements.around(pool);
  }

  @Override
  public void close() {
    execute(kind.leaving());
    pool.dispose();
    kind.giveBack(name);
  }
}
