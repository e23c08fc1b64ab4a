package io.entsdk.quickstart;

import io.entsdk.core.Actor;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.RuntimeCheck;
import io.entsdk.core.Secret;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.core.directory.Uai;
import io.entsdk.core.roster.OndeFiles;
import io.entsdk.core.roster.RosterOutcome;
import io.entsdk.core.roster.RosterPlan;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;

/** Embeds the SDK in a host; the project's README shows the body of this one method. */
final class Embedding {

  private Embedding() {}

  static RosterOutcome embed(
      EntityManagerFactory entityManagerFactory, Secret master, Path folder) {
    EntRuntime runtime =
        EntRuntime.builder()
            .unitOfWork(UnitOfWork.resourceLocal(entityManagerFactory)) // or an adapter of 15 lines
            .keys(KeySource.derivedFrom("2026", master)) // or your vault, behind KeySource
            .build();
    RuntimeCheck check = runtime.check(); // plain answers, with the line to add
    if (!check.passed()) {
      throw new IllegalStateException(check.toString());
    }

    Tenant tenant = runtime.tenant(TenantId.of(1));
    Directory directory = Directory.of(tenant);
    Actor system = Actor.system("go-live of the pilot");
    School school =
        directory
            .schools()
            .open(
                Uai.of("0610123C"),
                "École Émile Zola",
                SchoolLevel.PRIMARY,
                ZoneId.of("Europe/Paris"),
                system);
    RosterPlan plan = directory.roster().plan(school.id(), OndeFiles.in(folder), system);
    System.out.println(plan.summary(Locale.FRENCH)); // 247 élèves, 305 responsables et 14 …
    return directory.roster().apply(plan.id(), system);
  }
}
