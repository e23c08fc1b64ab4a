package io.entsdk.testkit;

import org.h2.jdbcx.JdbcConnectionPool;

/** Is a database that the SDK runs on; each opens new and empty, and needs nothing installed. */
public enum Database {
  /** H2 in this process. */
  H2("h2") {
    @Override
    JdbcConnectionPool open(String name) {
      return JdbcConnectionPool.create("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    @Override
    String dropStatement(String name) {
      return "shutdown";
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
    String dropStatement(String name) {
      return "select 1";
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

  abstract JdbcConnectionPool open(String name);

  abstract String dropStatement(String name);
}
