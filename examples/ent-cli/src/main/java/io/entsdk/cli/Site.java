package io.entsdk.cli;

import io.entsdk.core.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Says which database, tenant, keys and moment a step works with. */
final class Site {

  @Option(
      names = "--db",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      defaultValue = "${env:ENT_DB}",
      description =
          "jdbc:h2:... or jdbc:postgresql:...; or ENT_DB. Its tables are migrated on start.")
  private @Nullable String url;

  @Option(
      names = "--user",
      scope = ScopeType.INHERIT,
      paramLabel = "NAME",
      defaultValue = "${env:ENT_DB_USER}",
      description = "User of the database; or ENT_DB_USER.")
  private @Nullable String user;

  @Option(
      names = "--password",
      scope = ScopeType.INHERIT,
      paramLabel = "PASSWORD",
      arity = "0..1",
      interactive = true,
      defaultValue = "${env:ENT_DB_PASSWORD}",
      description =
          "Password of the database; asked for when no value follows; better ENT_DB_PASSWORD.")
  private @Nullable String password;

  @Option(
      names = "--keys",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      defaultValue = "${env:ENT_KEYS:-ent-cli.keys}",
      description =
          "File of the keys, made for its owner alone on first use; or ENT_KEYS (${DEFAULT-VALUE})."
              + " For trials: a service keeps its keys in a vault. Losing it voids every card.")
  private Path keys;

  @Option(
      names = "--witness",
      scope = ScopeType.INHERIT,
      paramLabel = "FILE",
      defaultValue = "${env:ENT_WITNESS}",
      description =
          "File of the roots of the audit: jobs run audit-seal adds to it, audit verify compares;"
              + " or ENT_WITNESS.")
  private @Nullable Path witness;

  @Option(
      names = "--journal",
      scope = ScopeType.INHERIT,
      paramLabel = "FOLDER",
      defaultValue = "${env:ENT_JOURNAL}",
      description =
          "Folder that remembers, sealed, whom an erasure takes, so that no backup of the database"
              + " brings them back; or ENT_JOURNAL. Keep it on another disk.")
  private @Nullable Path journal;

  @Option(
      names = "--attachments",
      scope = ScopeType.INHERIT,
      paramLabel = "FOLDER",
      defaultValue = "${env:ENT_ATTACHMENTS}",
      description = "Folder with the files that people send; or ENT_ATTACHMENTS.")
  private @Nullable Path attachments;

  @Option(
      names = "--tenant",
      scope = ScopeType.INHERIT,
      paramLabel = "N",
      defaultValue = "1",
      description = "Number of the tenant (${DEFAULT-VALUE}).")
  private TenantId tenant;

  @Option(
      names = "--now",
      scope = ScopeType.INHERIT,
      paramLabel = "INSTANT",
      description = "Rehearse at this moment instead of now, such as 2026-09-15T08:30:00Z.")
  private @Nullable Instant now;

  Database database() {
    return Database.at(url, user, password);
  }

  Path keys() {
    return keys;
  }

  @Nullable Path witness() {
    return witness;
  }

  @Nullable Path journal() {
    return journal;
  }

  @Nullable Path attachments() {
    return attachments;
  }

  TenantId tenant() {
    return tenant;
  }

  InstantSource clock() {
    return now == null ? InstantSource.system() : InstantSource.fixed(now);
  }
}
