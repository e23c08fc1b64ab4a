package io.entsdk.cli;

import com.zaxxer.hikari.HikariDataSource;
import io.entsdk.core.Actor;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolYear;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.messaging.attachment.FolderStore;
import io.entsdk.privacy.spi.ErasureJournal;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/** Holds a runtime on an open database, for one step. */
final class Installation implements AutoCloseable {

  private final HikariDataSource source;
  private final EntityManagerFactory factory;
  private final EntRuntime runtime;
  private final Tenant tenant;
  private final InstantSource clock;

  private Installation(HikariDataSource source, Site site, EntRuntime.Builder builder) {
    this.source = source;
    this.clock = site.clock();
    factory =
        Persistence.createEntityManagerFactory(
            "ent-cli", Map.of("jakarta.persistence.nonJtaDataSource", source));
    runtime = builder.unitOfWork(UnitOfWork.resourceLocal(factory)).clock(clock).build();
    tenant = runtime.tenant(site.tenant());
  }

  static Installation open(Site site) throws IOException {
    Database database = site.database();
    EntRuntime.Builder builder = EntRuntime.builder().keys(new KeyFile(site.keys()).open());
    Path witness = site.witness();
    if (witness != null) {
      builder.witness(new FileWitness(witness));
    }
    Path journal = site.journal();
    if (journal != null) {
      builder.extension(ErasureJournal.inFolder(journal));
    }
    Path attachments = site.attachments();
    if (attachments != null) {
      builder.extension(FolderStore.in(attachments));
    }
    HikariDataSource source = database.open();
    try {
      return new Installation(source, site, builder);
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  EntRuntime runtime() {
    return runtime;
  }

  Tenant tenant() {
    return tenant;
  }

  Directory directory() {
    return Directory.of(tenant);
  }

  /** Return the school that a command line names. */
  School school(Uai uai) {
    return directory().schools().find(uai).orElseThrow(() -> new NotFoundException("School", uai));
  }

  /** Return the class of this school year that a command line names. */
  SchoolClass schoolClass(School school, String name, Actor actor) {
    return directory()
        .classes()
        .find(school.id(), yearOf(school), name, actor)
        .orElseThrow(() -> new NotFoundException("SchoolClass", name));
  }

  /** Return the school year that is now in {@code school}. */
  SchoolYear yearOf(School school) {
    return directory().schools().calendarOf(school.id()).yearOf(today(school));
  }

  /** Return today in the zone of {@code school}. */
  LocalDate today(School school) {
    return school.dayOf(clock.instant());
  }

  @Override
  public void close() {
    factory.close();
    source.close();
  }
}
