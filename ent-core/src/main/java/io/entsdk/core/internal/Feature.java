package io.entsdk.core.internal;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.event.Follower;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.usage.UsageSource;
import io.entsdk.core.spi.ConsentLookup;
import io.entsdk.core.spi.Extension;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.core.spi.PersonalDataSource;
import java.util.List;
import java.util.Optional;

/**
 * Describes one of the four jars to the runtime, which finds it on the class path or the module
 * path.
 */
public interface Feature {

  /** Return the short name that tables, resources and mapping files carry, such as {@code core}. */
  String name();

  /** Return the version of the schema that this jar was written for. */
  int schemaVersion();

  /** Return the entities that the host's persistence unit must list. */
  List<Class<?>> entities();

  /** Return what this jar needs secret keys for. */
  default List<KeyPurpose> keyPurposes() {
    return List.of();
  }

  /** Return the jobs that the host's scheduler may run for this jar. */
  default List<TenantJob> jobs() {
    return List.of();
  }

  /** Return the personal data that this jar keeps. */
  default List<PersonalDataSource> personalData() {
    return List.of();
  }

  /** Return where this jar finds what people of a school did in a week. */
  default List<UsageSource> usage() {
    return List.of();
  }

  /** Return what this jar looks at before a host may start. */
  default List<RuntimeLook> looks() {
    return List.of();
  }

  /** Return what of this jar follows what is told of people. */
  default List<Follower> followers() {
    return List.of();
  }

  /** Return what this jar puts in the place of a part that others ask for. */
  default List<Extension> extensions() {
    return List.of();
  }

  /** Return where this jar keeps what the people of {@code tenant} have agreed to, if it does. */
  default Optional<ConsentLookup> consents(Tenant tenant) {
    return Optional.empty();
  }

  /** Return the permissions that this jar asks for. */
  default List<PermissionSource> permissions() {
    return List.of();
  }

  /**
   * Return the folder of this jar's migrations for a database, {@code h2} or {@code postgresql}.
   */
  default String schemaFolder(String database) {
    return "io/entsdk/" + name() + "/schema/" + database;
  }

  /** Return the mapping file that joins this jar's entities to the host's persistence unit. */
  default String mappingFile() {
    return "META-INF/ent-" + name() + "-orm.xml";
  }
}
