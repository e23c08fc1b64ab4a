package io.entsdk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.Stream;
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
    String sealing() {
      return "shutdown compact";
    }

    @Override
    String leaving() {
      return "shutdown immediately";
    }

    @Override
    void giveBack(String name) {
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
    String make() {
      return PostgresServer.make(newName());
    }

    @Override
    String copy(String original) {
      return PostgresServer.copy(original, newName());
    }

    @Override
    String sealing() {
      return PostgresReset.PREPARE;
    }

    @Override
    String leaving() {
      return "select 1";
    }

    @Override
    void giveBack(String name) {
      PostgresServer.giveBack(name);
    }
  };

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

  /** Open a pool on the database called {@code name}. */
  abstract JdbcConnectionPool open(String name);

  /** Return the last statement to a database that is to be copied. */
  abstract String sealing();

  /** Return the last statement to a database that nobody needs again. */
  abstract String leaving();

  /** Take back a copy that its test has left. */
  abstract void giveBack(String name);

  private static String newName() {
    return "ent_" + UUID.randomUUID().toString().replace("-", "");
  }
}
