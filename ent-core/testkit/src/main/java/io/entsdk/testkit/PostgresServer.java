package io.entsdk.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Holds the one PostgreSQL server of this JVM; it stops with it. */
final class PostgresServer {

  private static final EmbeddedPostgres SERVER = start();

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
