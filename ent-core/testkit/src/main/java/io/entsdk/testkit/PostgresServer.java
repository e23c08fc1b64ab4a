package io.entsdk.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * Holds the one PostgreSQL server of this JVM; it stops with it.
 *
 * <p>A copy that a test has left is set back to what its original was and goes to the next test: a
 * database is some hundreds of files, which take longer to make and to delete than most tests.
 */
final class PostgresServer {

  private static final EmbeddedPostgres SERVER = start();
  private static final Map<String, String> ORIGINALS = new ConcurrentHashMap<>();
  private static final Map<String, Queue<String>> IDLE = new ConcurrentHashMap<>();

  private PostgresServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Make a new database called {@code name} and return the name. */
  static String make(String name) {
    return create(name, "");
  }

  /** Return a database that is as {@code original} is: one that was left, or a new {@code name}. */
  static String copy(String original, String name) {
    String left = idle(original).poll();
    if (left != null) {
      return left;
    }
    ORIGINALS.put(name, original);
    return create(name, " template \"%s\" strategy file_copy".formatted(original));
  }

  /** Keep a copy for the next test, unless it cannot be set back. */
  static void giveBack(String name) {
    String original = ORIGINALS.get(name);
    if (original != null && isSetBack(name)) {
      idle(original).add(name);
    }
  }

  private static Queue<String> idle(String original) {
    return IDLE.computeIfAbsent(original, any -> new ConcurrentLinkedQueue<>());
  }

  private static boolean isSetBack(String name) {
    try (Connection connection = source(name).getPooledConnection().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(PostgresReset.SET_BACK)) {
      return row.next() && row.getBoolean(1);
    } catch (SQLException e) {
      return false; // Somebody holds on to it: no other test gets this one.
    }
  }

  /** Open a pool on the database called {@code name}. */
  static JdbcConnectionPool open(String name) {
    return JdbcConnectionPool.create(source(name));
  }

  private static String create(String name, String how) {
    DataSource server = SERVER.getPostgresDatabase();
    try (Connection connection = server.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database \"%s\"%s".formatted(name, how));
      return name;
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL made no database " + name, e);
    }
  }

  private static PGConnectionPoolDataSource source(String name) {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {SERVER.getPort()});
    source.setDatabaseName(name);
    source.setUser("postgres");
    return source;
  }
}
