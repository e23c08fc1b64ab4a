package io.entsdk.core.internal;

import io.entsdk.core.audit.AuditRetention;
import io.entsdk.core.internal.event.Follower;
import io.entsdk.core.internal.persistence.Units;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.IdSource;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.PersonalDataSource;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Holds what the host has wired, for the four jars: transactions, time, ids, keys, chance,
 * extensions, metrics and how long the audit is kept.
 */
public record Kernel(
    Units units,
    InstantSource clock,
    IdSource ids,
    SecureRandom random,
    KeySource keys,
    Extensions extensions,
    PermissionCatalogue permissions,
    AuditRetention auditRetention,
    Meters meters,
    List<Feature> features) {

  public Kernel {
    features = List.copyOf(features);
  }

  /** Return the moment, in whole microseconds as every table keeps it. */
  public Instant now() {
    return clock.instant();
  }

  public UUID newId() {
    return ids.next();
  }

  /** Return the sources of the jars and then those that the host has given. */
  public Stream<PersonalDataSource> personalData() {
    return Stream.concat(
        features.stream().flatMap(feature -> feature.personalData().stream()),
        extensions.personalData().stream());
  }

  /** Return what of the jars follows what is told of people. */
  public List<Follower> followers() {
    return features.stream().flatMap(feature -> feature.followers().stream()).toList();
  }

  /** Return every table that any of them declares. */
  Stream<TableDescription> declared() {
    return personalData().flatMap(source -> source.describe().stream());
  }
}
