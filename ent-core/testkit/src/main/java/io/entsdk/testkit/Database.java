package io.entsdk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.dbcp2.BasicDataSource;
import org.h2.store.fs.FileUtils;

/** Is a database that the SDK runs on; each opens new and empty, and needs nothing installed. */
public enum Database {
  /** H2 in this process. */
  H2("h2") {
    @Override
    String url(String name) {
      return "jdbc:h2:%s;DB_CLOSE_DELAY=-1".formatted(at(name));
    }

    @Override
    String user() {
      return "sa";
    }

    @Override
    String make() {
      return newName();
    }

    @Override
    String copy(String original) {
      String copy = newName();
      try (InputStream in = FileUtils.newInputStream(file(original));
          OutputStream out = FileUtils.newOutputStream(file(copy), false)) {
        in.transferTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return copy;
    }

    @Override
    Reset seal(String name) throws SQLException {
      try (Connection connection = connect(name)) {
        Reset rows = H2Reset.of(connection);
        execute(connection, "shutdown compact");
        return rows;
      }
    }

    @Override
    void drop(String name) throws SQLException {
      try (Connection connection = connect(name)) {
        execute(connection, "shutdown immediately");
      }
      FileUtils.delete(file(name));
    }

    private static String at(String name) {
      return "nioMemFS:/" + name;
    }

    private static String file(String name) {
      return at(name) + ".mv.db";
    }
  },
  /**
   * A PostgreSQL server of our own on a free port of the loopback, started once for all tests of
   * this JVM.
   */
  POSTGRES("postgresql") {
    @Override
    String url(String name) {
      return PostgresServer.url(name);
    }

    @Override
    String user() {
      return PostgresServer.USER;
    }

    @Override
    String make() {
      return PostgresServer.make(newName());
    }

    @Override
    String copy(String original) {
      return PostgresServer.copy(original, newName());
    }

    @Override
    Reset seal(String name) throws SQLException {
      try (Connection connection = connect(name)) {
        execute(connection, PostgresReset.PREPARE);
      }
      return new PostgresReset();
    }

    /** Leave it to the server, which goes with this JVM: to drop one slows the next test down. */
    @Override
    void drop(String name) {}
  };

  private static final int CONNECTIONS = 40;
  private static final int STATEMENTS = 512;

  private final String folder;

  Database(String folder) {
    this.folder = folder;
  }

  /** Return those on which each story is to be tried now: all, unless one is named. */
  static Stream<Database> tried() {
    String named = System.getProperty("ent.databases", "");
    return Stream.of(values())
        .filter(database -> named.isEmpty() || database.name().equalsIgnoreCase(named));
  }

  /** Return the name of the folder that holds the migrations for this database. */
  public String folder() {
    return folder;
  }

  /** Make a new and empty database and return its name. */
  abstract String make();

  /** Return the name of a database that is as the sealed {@code original} is. */
  abstract String copy(String original);

  /** Return where the database called {@code name} is. */
  abstract String url(String name);

  /** Return whom a connection is opened for; there is no password. */
  abstract String user();

  /**
   * Open a pool on the database called {@code name}. It keeps statements: to find out how to answer
   * a question takes these databases far longer than to answer it from a few rows.
   */
  BasicDataSource open(String name) {
    BasicDataSource pool = new BasicDataSource();
    pool.setUrl(url(name));
    pool.setUsername(user());
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxIdle(CONNECTIONS);
    pool.setPoolPreparedStatements(true);
    pool.setMaxOpenPreparedStatements(STATEMENTS);
    return pool;
  }

  /** End the work in a database that is to be copied, and return what sets its copies back. */
  abstract Reset seal(String name) throws SQLException;

  /** Be rid of a database that nobody needs again. */
  abstract void drop(String name) throws SQLException;

  Connection connect(String name) throws SQLException {
    return DriverManager.getConnection(url(name), user(), "");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String newName() {
    return "ent_" + UUID.randomUUID().toString().replace("-", "");
  }
}
