package io.entsdk.jakarta;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Migrates the host's own tables first, then those of each jar under a history of its own.
 *
 * <p>Flyway takes two connections at once: they are its own, so that the pool may be smaller.
 */
class Migrations {

  private final String url;
  private final String user;
  private final Optional<String> password;

  Migrations(
      @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
      @ConfigProperty(name = "quarkus.datasource.username") String user,
      @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  void run(
      @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event,
      @ConfigProperty(name = "ent.jars") List<String> jars,
      @ConfigProperty(name = "ent.database") String database) {
    flyway("db/migration").load().migrate();
    for (String jar : jars) {
      flyway("io/entsdk/%s/schema/%s".formatted(jar, database))
          .table("ent_" + jar + "_schema_history")
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    }
  }

  private FluentConfiguration flyway(String folder) {
    return Flyway.configure()
        .dataSource(url, user, password.orElse(""))
        .locations("classpath:" + folder);
  }
}
