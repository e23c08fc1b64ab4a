package io.entsdk.privacy.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.internal.job.TenantJob.Progress;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.internal.sweep.SweepJob;
import io.entsdk.privacy.internal.sweep.SweepRules;
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

  Sweeping started() {
    sweeps.start(SweepPolicy.DEFAULT, head);
    return this;
  }

  Progress run() {
    return new SweepJob(SweepRules.given(rules), pause -> {})
        .run(ent.tenant(), ent.clock().instant().plus(Duration.ofMinutes(5)));
  }
}
