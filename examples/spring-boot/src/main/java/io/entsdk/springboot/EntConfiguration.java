package io.entsdk.springboot;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Joins the SDK to this host: its transactions, its keys, its listeners, its database. */
@Configuration(proxyBeanMethods = false)
class EntConfiguration {

  @Bean
  UnitOfWork unitOfWork(EntityManager entities, PlatformTransactionManager transactions) {
    return new SpringUnitOfWork(entities, transactions);
  }

  @Bean
  EntRuntime entRuntime(
      UnitOfWork unitOfWork,
      List<EventListener> listeners,
      @Value("${ent.master-key}") String masterKey,
      @Value("${ent.connection-wait:5s}") Duration connectionWait) {
    EntRuntime.Builder builder =
        EntRuntime.builder()
            .unitOfWork(unitOfWork)
            .keys(KeySource.derivedFrom("2026", Secret.ofText(masterKey)))
            .connectionWait(connectionWait);
    listeners.forEach(builder::listener);
    return builder.build();
  }

  /** Migrate the host's own tables first, then those of each jar under a history of its own. */
  @Bean
  FlywayMigrationStrategy migrations(
      @Value("${ent.jars}") List<String> jars, @Value("${ent.database}") String database) {
    return host -> {
      host.migrate();
      for (String jar : jars) {
        Flyway.configure()
            .configuration(host.getConfiguration())
            .locations("classpath:io/entsdk/%s/schema/%s".formatted(jar, database))
            .table("ent_" + jar + "_schema_history")
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .load()
            .migrate();
      }
    };
  }
}
