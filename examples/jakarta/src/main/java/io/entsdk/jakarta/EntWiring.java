package io.entsdk.jakarta;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Joins the SDK to this host: its transactions, its keys, its listeners. */
class EntWiring {

  @Produces
  @Singleton
  EntRuntime runtime(
      UnitOfWork unitOfWork,
      @All List<EventListener> listeners,
      @ConfigProperty(name = "ent.master-key") String masterKey,
      @ConfigProperty(name = "ent.connection-wait", defaultValue = "5s") Duration connectionWait) {
    EntRuntime.Builder builder =
        EntRuntime.builder()
            .unitOfWork(unitOfWork)
            .keys(KeySource.derivedFrom("2026", Secret.ofText(masterKey)))
            .connectionWait(connectionWait);
    listeners.forEach(builder::listener);
    return builder.build();
  }
}
