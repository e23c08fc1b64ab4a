package io.entsdk.jakarta;

import io.entsdk.core.Actor;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneId;

/** Sells the vendor's product to schools. */
@Singleton
class Subscriptions {

  private final EntityManager entities;
  private final EntRuntime runtime;

  Subscriptions(EntityManager entities, EntRuntime runtime) {
    this.entities = entities;
    this.runtime = runtime;
  }

  /** Write the host's row and open the SDK's school in one transaction: both stay, or neither. */
  @Transactional
  public School sell(TenantId customer, Uai uai, String schoolName, Actor actor) {
    entities.persist(new Subscription(customer, uai));
    return Directory.of(runtime.tenant(customer))
        .schools()
        .open(uai, schoolName, SchoolLevel.PRIMARY, ZoneId.of("Europe/Paris"), actor);
  }
}
