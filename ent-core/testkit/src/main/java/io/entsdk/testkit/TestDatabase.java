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
import org.jspecify.annotations.Nullable;

/** Is one database with the tables of every jar on the class path. */
final class TestDatabase implements AutoCloseable {

  private final Database kind;
  private final Original.Copy copy;
  private final @Nullable Original original;
  private final Gate gate;
  private final StatementCounter statements = new StatementCounter();

  private TestDatabase(Database kind, Original.Copy copy, @Nullable Original original) {
    this.kind = kind;
    this.copy = copy;
    this.original = original;
    gate = new Gate(copy.pool());
  }

  /** Make one with empty tables. */
  static TestDatabase migrated(Database kind) {
    String name = kind.make();
    TestDatabase database =
        new TestDatabase(kind, new Original.Copy(name, kind.open(name), 0), null);
    Wiring.features().forEach(database::migrate);
    return database;
  }

  /** Make one as {@code original} was when it was sealed. */
  static TestDatabase copyOf(Original original) {
    return new TestDatabase(original.kind(), original.lend(), original);
  }

  /** End all work in this database, of which copies can be made from now on. */
  Original seal() {
    try {
      copy.pool().close();
      return new Original(kind, copy.name(), kind.seal(copy.name()));
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused to be sealed", e);
    }
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
    try (Connection connection = copy.pool().getConnection();
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
    return gate;
  }

  StatementCounter statements() {
    return statements;
  }

  /** Return the database as the SDK sees it, with every statement counted. */
  DataSource counted() {
    return statements.around(gate);
  }

  @Override
  public void close() {
    gate.close();
    if (original != null) {
      original.takeBack(copy);
    }
  }
}
