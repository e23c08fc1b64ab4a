package io.entsdk.core;

import io.entsdk.core.audit.AuditRetention;
import io.entsdk.core.internal.Extensions;
import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Kernel;
import io.entsdk.core.internal.Meters;
import io.entsdk.core.internal.RuntimeProbe;
import io.entsdk.core.internal.Wiring;
import io.entsdk.core.internal.persistence.Units;
import io.entsdk.core.spi.ConsentLookup;
import io.entsdk.core.spi.EventListener;
import io.entsdk.core.spi.Extension;
import io.entsdk.core.spi.ExternalStore;
import io.entsdk.core.spi.IdSource;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.Metrics;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.core.spi.Witness;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins the SDK to a host: its transactions, its clock, its keys and its extensions.
 *
 * <p>A host builds one and keeps it; it is immutable and safe for all threads, opens nothing and
 * needs no closing.
 */
public final class EntRuntime {

  private final Kernel kernel;

  private EntRuntime(Kernel kernel) {
    this.kernel = kernel;
  }

  /** Begin to wire a runtime; a unit of work and keys are all that it needs. */
  public static Builder builder() {
    return new Builder();
  }

  /** Return the way into the tenant called {@code id}; nothing is read. */
  public Tenant tenant(TenantId id) {
    return new Tenant(id, kernel);
  }

  /**
   * Look at schema, mapping, indexes, keys, clock, connections and jobs, and answer in plain words
   * with what to add. A host whose check has not passed does not start.
   */
  public RuntimeCheck check() {
    return new RuntimeProbe(this).look();
  }

  /** Return what the four jars share; its type is exported to them alone. */
  public Kernel kernel() {
    return kernel;
  }

  /** Gathers what the host owns. */
  public static final class Builder {

    private @Nullable UnitOfWork unitOfWork;
    private @Nullable KeySource keys;
    private InstantSource clock = InstantSource.system();
    private @Nullable IdSource ids;
    private SecureRandom random = new SecureRandom();
    private Duration connectionWait = Duration.ofSeconds(5);
    private final List<EventListener> listeners = new ArrayList<>();
    private final List<PersonalDataSource> personalData = new ArrayList<>();
    private final List<PermissionSource> permissions = new ArrayList<>();
    private final List<Witness> witnesses = new ArrayList<>();
    private final List<ExternalStore> stores = new ArrayList<>();
    private final List<ConsentLookup> consents = new ArrayList<>();
    private final List<Metrics> metrics = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private AuditRetention auditRetention = AuditRetention.FRENCH_SCHOOL;

    private Builder() {}

    /** Run in these transactions; required. */
    public Builder unitOfWork(UnitOfWork given) {
      unitOfWork = given;
      return this;
    }

    /** Take keys from this vault; required. */
    public Builder keys(KeySource given) {
      keys = given;
      return this;
    }

    /**
     * Read the time here instead of from the system; it is cut to microseconds, as the tables keep
     * it.
     */
    public Builder clock(InstantSource given) {
      clock = given;
      return this;
    }

    /** Make ids here instead of as UUIDs of version 7. */
    public Builder ids(IdSource given) {
      ids = given;
      return this;
    }

    /** Draw secrets from this generator. */
    public Builder random(SecureRandom given) {
      random = given;
      return this;
    }

    /**
     * Give up after {@code given} when no second connection comes for an independent unit; 5 s by
     * default.
     */
    public Builder connectionWait(Duration given) {
      connectionWait = given;
      return this;
    }

    /** Tell {@code listener} what happened, each time the job {@code events} runs. */
    public Builder listener(EventListener listener) {
      listeners.add(listener);
      return this;
    }

    /** Let the vendor's own tables take part in inventory, retention and erasure. */
    public Builder personalData(PersonalDataSource source) {
      personalData.add(source);
      return this;
    }

    /** Let {@code store}, which is no table, forget whoever is erased. */
    public Builder externalStore(ExternalStore store) {
      stores.add(store);
      return this;
    }

    /** Ask {@code lookup} what people have agreed to; without one, nothing is. */
    public Builder consents(ConsentLookup lookup) {
      consents.add(lookup);
      return this;
    }

    /** Know the vendor's own permissions and roles, so that they can be listed and given. */
    public Builder permissions(PermissionSource source) {
      permissions.add(source);
      return this;
    }

    /** Tell {@code witness} the root of each sealed block of the audit. */
    public Builder witness(Witness witness) {
      witnesses.add(witness);
      return this;
    }

    /** Tell {@code given} how the SDK's work goes. */
    public Builder metrics(Metrics given) {
      metrics.add(given);
      return this;
    }

    /** Put {@code given} in the place of a part of the feature whose SPI it implements. */
    public Builder extension(Extension given) {
      extensions.add(given);
      return this;
    }

    /** Keep the entries of the audit for these periods instead of the French schools' own. */
    public Builder auditRetention(AuditRetention given) {
      auditRetention = given;
      return this;
    }

    /**
     * Add every listener, personal data source, external store, lookup of consents, permission
     * source, witness, metrics and extension that {@code loader} offers as a service.
     */
    public Builder discover(ClassLoader loader) {
      listeners.addAll(Wiring.services(EventListener.class, loader));
      personalData.addAll(Wiring.services(PersonalDataSource.class, loader));
      stores.addAll(Wiring.services(ExternalStore.class, loader));
      consents.addAll(Wiring.services(ConsentLookup.class, loader));
      permissions.addAll(Wiring.services(PermissionSource.class, loader));
      witnesses.addAll(Wiring.services(Witness.class, loader));
      metrics.addAll(Wiring.services(Metrics.class, loader));
      extensions.addAll(Wiring.services(Extension.class, loader));
      return this;
    }

    /** Build the runtime; nothing is opened or read, {@link EntRuntime#check()} does that. */
    public EntRuntime build() {
      if (unitOfWork == null || keys == null) {
        throw new MisconfiguredException(
            "A runtime needs transactions and keys; add "
                + (unitOfWork == null ? ".unitOfWork(UnitOfWork.resourceLocal(factory)) " : "")
                + (keys == null ? ".keys(KeySource.derivedFrom(id, master))" : ""));
      }
      InstantSource micros = Wiring.inMicros(clock);
      Meters meters = new Meters(metrics, micros);
      List<Feature> features = Wiring.features();
      return new EntRuntime(
          new Kernel(
              new Units(unitOfWork, connectionWait, meters),
              micros,
              ids == null ? IdSource.timeOrdered(micros, random) : ids,
              random,
              keys,
              new Extensions(
                  listeners,
                  personalData,
                  witnesses,
                  stores,
                  consents,
                  Wiring.extensions(features, extensions)),
              Wiring.permissions(features, permissions),
              auditRetention,
              meters,
              features));
    }
  }
}
