package io.entsdk.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Holds the one PostgreSQL server of this JVM; it stops with it. */
final class PostgresServer {

  private static final EmbeddedPostgres SERVER = start();
  private static final ExecutorService SWEEPER =
      Executors.newSingleThreadExecutor(PostgresServer::sweeper);

  private PostgresServer() {}

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Make a new database called {@code name} and open a pool on it. */
  static JdbcConnectionPool open(String name) {
    return make(name, "");
  }

  /** Make a database called {@code name} as {@code original} is, and open a pool on it. */
  static JdbcConnectionPool openCopy(String original, String name) {
    return make(name, " template \"%s\" strategy file_copy".formatted(original));
  }

  /**
   * Drop the database called {@code name} beside the tests: hundreds of databases take longer to
   * delete at the end than a JVM is given for its end.
   */
  static void drop(String name) {
    SWEEPER.execute(
        () -> {
          try (Connection connection = SERVER.getPostgresDatabase().getConnection();
              Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists \"%s\" with (force)".formatted(name));
          } catch (SQLException e) {
            // It goes with the server, then.
          }
        });
  }

  private static Thread sweeper(Runnable work) {
    Thread thread = new Thread(work, "databases that nobody needs again");
    thread.setDaemon(true);
    return thread;
  }

  private static JdbcConnectionPool make(String name, String how) {
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database \"%s\"%s".formatted(name, how));
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL made no database " + name, e);
    }
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {SERVER.getPort()});
    source.setDatabaseName(name);
    source.setUser("postgres");
    return JdbcConnectionPool.create(source);
  }
}
