package io.entsdk.cli;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Is a database that a test types against, new and empty each time. */
enum TestServer {
  H2 {
    @Override
    Terminal terminal(Path folder) {
      return Terminal.onH2(folder);
    }
  },
  POSTGRES {
    @Override
    Terminal terminal(Path folder) {
      String name = "cli_" + UUID.randomUUID().toString().replace("-", "");
      try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database \"" + name + "\"");
      } catch (SQLException e) {
        throw new IllegalStateException("PostgreSQL made no database " + name, e);
      }
      return new Terminal(Running.SERVER.getJdbcUrl("postgres", name), folder.resolve("keys"));
    }
  };

  abstract Terminal terminal(Path folder);

  /** Holds the one server of this JVM; it stops with it. */
  private static final class Running {

    private static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
