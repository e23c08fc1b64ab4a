package io.entsdk.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Holds the one PostgreSQL server of this JVM; it stops with it. */
final class PostgresServer {

  static final String USER = "postgres";

  private static final EmbeddedPostgres SERVER = start();

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

  /** Make a database called {@code name} that is as {@code original} is, and return the name. */
  static String copy(String original, String name) {
    return create(name, " template \"%s\" strategy file_copy".formatted(original));
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

  /** Return where the database called {@code name} is. */
  static String url(String name) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(SERVER.getPort(), name);
  }
}
