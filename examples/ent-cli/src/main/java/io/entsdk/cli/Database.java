package io.entsdk.cli;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Opens a database and brings the tables of the four jars up to date, each with its history. */
record Database(String url, Kind kind, @Nullable String user, @Nullable String password) {

  private static final List<String> FEATURES = List.of("core", "auth", "privacy", "messaging");

  /** More than one, because a wrong try is counted beside the transaction that it is made in. */
  private static final int CONNECTIONS = 4;

  private static final long PATIENCE_MILLIS = 10_000;

  /** Names a database that the SDK brings tables for. */
  enum Kind {
    H2("jdbc:h2:", "h2"),
    POSTGRESQL("jdbc:postgresql:", "postgresql");

    private final String prefix;
    private final String folder;

    Kind(String prefix, String folder) {
      this.prefix = prefix;
      this.folder = folder;
    }
  }

  /** Return the database at {@code url}; nothing is opened yet. */
  static Database at(@Nullable String url, @Nullable String user, @Nullable String password) {
    if (url == null) {
      throw new UsageException("Say which database: --db URL, or ENT_DB");
    }
    for (Kind kind : Kind.values()) {
      if (url.startsWith(kind.prefix)) {
        return new Database(url, kind, user, password);
      }
    }
    throw new UsageException("--db begins with jdbc:h2: or jdbc:postgresql:");
  }

  /** Connect and migrate; the caller closes what is returned. */
  HikariDataSource open() {
    HikariDataSource source = new HikariDataSource(pool());
    try {
      FEATURES.forEach(feature -> migrate(source, feature));
      return source;
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  private HikariConfig pool() {
    HikariConfig config = new HikariConfig();
    config.setPoolName("ent-cli");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE_MILLIS);
    return config;
  }

  private void migrate(HikariDataSource source, String feature) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:io/entsdk/" + feature + "/schema/" + kind.folder)
        .table("ent_" + feature + "_schema_history")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  /** Print no password, and no URL, for one may hold the other. */
  @Override
  public String toString() {
    return "Database[" + kind + "]";
  }
}
