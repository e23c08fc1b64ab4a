package io.entsdk.privacy.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.TenantJob.Progress;
import io.entsdk.core.spi.PersonalDataSource;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.internal.sweep.SweepJob;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.SweepPolicy;
import io.entsdk.privacy.sweep.Sweeps;
import io.entsdk.testkit.Ent;
import java.time.Duration;

/** A school in which a diary is swept by rules of its own. */
final class Sweeping {

  final Ent ent;
  final RetentionRules rules;
  final Sweeps sweeps;
  final Actor head;

  Sweeping(Ent ent, RetentionRules rules) {
    this.ent = ent;
    this.rules = rules;
    this.sweeps = Privacy.of(ent.tenant(), rules).sweeps();
    this.head = ent.as(ent.head());
  }

  /** Sweep from now on, whatever part of a table it takes. */
  Sweeping started() {
    sweeps.start(new SweepPolicy(100, 1_000), head);
    return this;
  }

  Sweeping started(SweepPolicy policy) {
    sweeps.start(policy, head);
    return this;
  }

  Progress run() {
    return run(ent.tenant());
  }

  /** Run on a node of its own, whose transactions are {@code units}. */
  Progress runOn(UnitOfWork units) {
    return runOn(units, new Diary());
  }

  /** Run likewise where {@code part} is the one that is swept. */
  Progress runOn(UnitOfWork units, PersonalDataSource part) {
    EntRuntime node =
        EntRuntime.builder()
            .unitOfWork(units)
            .keys(ent.tenant().kernel().keys())
            .clock(ent.clock())
            .personalData(part)
            .build();
    return run(node.tenant(ent.tenant().id()));
  }

  /** Return transactions that end with commit number {@code at}; 0 is never. */
  DyingUnits units(int at) {
    return new DyingUnits(UnitOfWork.resourceLocal(ent.entityManagers()), at);
  }

  private Progress run(Tenant tenant) {
    return new SweepJob(rules, pause -> {})
        .run(tenant, ent.clock().instant().plus(Duration.ofMinutes(5)));
  }
}
