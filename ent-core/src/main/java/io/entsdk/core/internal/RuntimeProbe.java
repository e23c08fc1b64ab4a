package io.entsdk.core.internal;

import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck;
import io.entsdk.core.RuntimeCheck.Finding;
import io.entsdk.core.RuntimeCheck.Level;
import io.entsdk.core.internal.access.GrantFindings;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.BareForeignKey;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Sql;
import io.entsdk.core.internal.persistence.Units;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.KeyPurpose;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at what surrounds the runtime, one thing at a time, and finds words for each. */
public final class RuntimeProbe {

  private static final Duration LARGEST_SKEW = Duration.ofSeconds(60);

  private final EntRuntime runtime;
  private final Kernel kernel;
  private final Units units;
  private final List<Finding> findings = new ArrayList<>();

  public RuntimeProbe(EntRuntime runtime) {
    this.runtime = runtime;
    this.kernel = runtime.kernel();
    this.units = kernel.units();
  }

  public RuntimeCheck look() {
    guarded(
        "database",
        "open a unit of work: check the data source and the persistence unit",
        this::database);
    if (new RuntimeCheck(findings).passed()) {
      kernel.features().forEach(this::schema);
      kernel.features().forEach(this::mapping);
      guarded("properties", "read the persistence unit's properties", this::properties);
      guarded("indexes", "read the foreign keys", this::indexes);
      guarded("clock", "read the database's clock", this::clock);
      guarded(
          "connections",
          "open a second connection: give the pool at least two for each thread",
          this::connections);
      guarded("jobs", "read the table of due work", this::jobs);
      guarded("rights", "read the grants", this::rights);
      kernel.features().stream().map(Feature::looks).flatMap(List::stream).forEach(this::own);
    }
    kernel.features().stream().map(Feature::keyPurposes).flatMap(List::stream).forEach(this::key);
    return new RuntimeCheck(findings);
  }

  private void database() {
    String found =
        units.independent(
            entities ->
                units.dialect(entities)
                    + " through "
                    + entities.getDelegate().getClass().getName());
    ok("database", found);
  }

  private void schema(Feature feature) {
    String view = "ent_" + feature.name() + "_version";
    guarded(
        "schema",
        "read %s: run the migrations in %s"
            .formatted(view, feature.schemaFolder("<h2 or postgresql>")),
        () -> {
          int found = units.independent(entities -> version(entities, view));
          if (found == feature.schemaVersion()) {
            ok("schema", "ent-" + feature.name() + " is at version " + found);
          } else {
            failed(
                "schema",
                "ent-%s is at version %d but this jar needs %d; run the migrations in %s"
                    .formatted(
                        feature.name(),
                        found,
                        feature.schemaVersion(),
                        feature.schemaFolder("<h2 or postgresql>")));
          }
        });
  }

  private static int version(EntityManager entities, String view) {
    return Sql.rows(entities, "select version from " + view).get(0).integer(0);
  }

  private void mapping(Feature feature) {
    Set<Class<?>> mapped =
        units.independent(
            entities ->
                entities.getMetamodel().getManagedTypes().stream()
                    .<Class<?>>map(type -> type.getJavaType())
                    .collect(Collectors.toSet()));
    List<String> missing =
        feature.entities().stream()
            .filter(type -> !mapped.contains(type))
            .map(Class::getSimpleName)
            .toList();
    if (missing.isEmpty()) {
      ok("mapping", "ent-" + feature.name() + " is mapped");
    } else {
      failed(
          "mapping",
          "ent-%s misses %s; add <mapping-file>%s</mapping-file> to the persistence unit"
              .formatted(feature.name(), missing, feature.mappingFile()));
    }
  }

  private void properties() {
    List<String> unfit =
        units.independent(
            entities ->
                new UnfitProperties(entities.getEntityManagerFactory().getProperties()).found());
    unfit.forEach(sentence -> failed("properties", sentence));
    if (unfit.isEmpty()) {
      ok("properties", "nothing stands in the way");
    }
  }

  /** Without them an erasure takes hours in which every table of the part is read over and over. */
  private void indexes() {
    List<String> declared = kernel.declared().map(TableDescription::table).distinct().toList();
    List<BareForeignKey> bare =
        units.independent(
            entities -> BareForeignKey.around(entities, units.dialect(entities), declared));
    bare.forEach(
        key ->
            failed(
                "indexes",
                "no index serves the foreign key of %s to %s; run: %s"
                    .formatted(key.table(), key.parent(), key.remedy())));
    if (bare.isEmpty()) {
      ok("indexes", "each foreign key of the tables declared has one");
    }
  }

  private void clock() {
    Instant database =
        units.independent(
            entities ->
                Micros.instant(
                    Sql.rows(
                            entities,
                            "select cast(extract(epoch from current_timestamp) * 1000000 as bigint)")
                        .get(0)
                        .bigint(0)));
    Duration skew = Duration.between(database, kernel.now());
    if (skew.abs().compareTo(LARGEST_SKEW) > 0) {
      warn("clock", "the clock given is " + skew + " away from the database's; synchronise both");
    } else {
      ok("clock", "within " + LARGEST_SKEW.toSeconds() + " s of the database's");
    }
  }

  private void connections() {
    units.join(
        outer -> {
          Sql.rows(outer, "select 1");
          units.independent(inner -> Sql.rows(inner, "select 1"));
        });
    ok("connections", "an independent unit of work runs beside another");
  }

  private void jobs() {
    for (Feature feature : kernel.features()) {
      for (TenantJob job : feature.jobs()) {
        Row backlog =
            units.independent(
                entities ->
                    new DueTable(entities, units.dialect(entities))
                        .backlog(job.name(), kernel.now()));
        ok("jobs", job.name() + ": " + waiting(backlog));
      }
    }
  }

  private String waiting(Row backlog) {
    long count = backlog.bigint(0);
    return count == 0
        ? "nothing waits"
        : count
            + " wait, the oldest since "
            + Micros.instant(backlog.bigint(1))
            + "; does your scheduler run it?";
  }

  private void rights() {
    findings.addAll(
        units.independent(entities -> GrantFindings.everywhere(entities, kernel.permissions())));
  }

  private void own(RuntimeLook look) {
    guarded(look.area(), "look at it", () -> findings.addAll(look.look(runtime)));
  }

  private void key(KeyPurpose purpose) {
    if (purpose.use() == KeyPurpose.Use.SIGN) {
      guarded(
          "keys",
          "get a signing key for " + purpose.name() + " from the KeySource",
          () -> signingKey(purpose));
      return;
    }
    guarded(
        "keys",
        "get a key for " + purpose.name() + " from the KeySource",
        () ->
            ok(
                "keys",
                purpose.name()
                    + " is made with key "
                    + kernel.keys().currentSecretKey(purpose).id()));
  }

  private void signingKey(KeyPurpose purpose) {
    kernel
        .keys()
        .currentSigningKey(purpose)
        .ifPresentOrElse(
            key -> ok("keys", purpose.name() + " is signed with key " + key.id()),
            () ->
                warn(
                    "keys",
                    "nothing signs "
                        + purpose.name()
                        + "; answer currentSigningKey for it in the KeySource"));
  }

  /** Run one look; whatever it throws becomes a finding, for that is what was asked. */
  private void guarded(String area, String attempt, Runnable look) {
    try {
      look.run();
    } catch (RuntimeException e) {
      failed(area, "could not " + attempt + " (" + e.getClass().getSimpleName() + ")");
    }
  }

  private void ok(String area, String message) {
    findings.add(new Finding(Level.OK, area, message));
  }

  private void warn(String area, String message) {
    findings.add(new Finding(Level.WARNING, area, message));
  }

  private void failed(String area, String message) {
    findings.add(new Finding(Level.FAILED, area, message));
  }
}
