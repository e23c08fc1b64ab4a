package io.entsdk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.store.fs.FileUtils;

/** Is a database that the SDK runs on; each opens new and empty, and needs nothing installed. */
public enum Database {
  /** H2 in this process. */
  H2("h2") {
    @Override
    JdbcConnectionPool open(String name) {
      return JdbcConnectionPool.create(
          "jdbc:h2:%s;DB_CLOSE_DELAY=-1".formatted(at(name)), "sa", "");
    }

    @Override
    JdbcConnectionPool openCopy(String original, String name) {
      try (InputStream in = FileUtils.newInputStream(file(original));
          OutputStream out = FileUtils.newOutputStream(file(name), false)) {
        in.transferTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return open(name);
    }

    @Override
    String sealing() {
      return "shutdown compact";
    }

    @Override
    String leaving() {
      return "shutdown immediately";
    }

    @Override
    void forget(String name) {
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
    JdbcConnectionPool open(String name) {
      return PostgresServer.open(name);
    }

    @Override
    JdbcConnectionPool openCopy(String original, String name) {
      return PostgresServer.openCopy(original, name);
    }

    @Override
    String sealing() {
      return "checkpoint";
    }

    @Override
    String leaving() {
      return "select 1";
    }

    @Override
    void forget(String name) {
      // The server goes with this JVM, and its databases with it: dropping each costs more.
    }
  };

  private final String folder;

  Database(String folder) {
    this.folder = folder;
  }

  /** Return the name of the folder that holds the migrations for this database. */
  public String folder() {
    return folder;
  }

  /** Make a new and empty database called {@code name} and open a pool on it. */
  abstract JdbcConnectionPool open(String name);

  /** Make a database called {@code name} out of a sealed one, and open a pool on it. */
  abstract JdbcConnectionPool openCopy(String original, String name);

  /** Return the last statement to a database that is to be copied. */
  abstract String sealing();

  /** Return the last statement to a database that nobody needs again. */
  abstract String leaving();

  /** Give back what a database took that nobody needs again. */
  abstract void forget(String name);
}
