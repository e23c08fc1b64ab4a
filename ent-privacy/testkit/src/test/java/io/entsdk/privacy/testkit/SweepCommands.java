package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.PLAN_RETENTION;
import static io.entsdk.privacy.PrivacyPermissions.RUN_SWEEP;

import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.sweep.SweepPolicy;
import io.entsdk.privacy.sweep.Sweeps;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;

/** The commands about sweeps, each with who may: nobody of one school alone. */
final class SweepCommands {

  private SweepCommands() {}

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row("Sweeps.plan", PLAN_RETENTION, null, (ent, actor) -> of(ent).plan(actor))
        .row("Sweeps.status", PLAN_RETENTION, null, (ent, actor) -> of(ent).status(actor))
        .row(
            "Sweeps.start",
            RUN_SWEEP,
            null,
            (ent, actor) -> of(ent).start(SweepPolicy.DEFAULT, actor))
        .row("Sweeps.stop", RUN_SWEEP, null, (ent, actor) -> of(ent).stop(actor))
        .row(
            "Sweeps.confirm",
            RUN_SWEEP,
            null,
            (ent, actor) -> {
              Jdbc.execute(ent, "delete from ent_privacy_sweep_table where table_name = 'page'");
              Jdbc.execute(
                  ent,
                  "insert into ent_privacy_sweep_table (tenant, table_name, columns_by, state, cutoff, after_key, batch, due, taken, emptied, millis, daily, confirmed, began_at)"
                      + " values (1, 'page', '', 'BRAKED', '', '', 1, 7, 0, 0, 0, 0, 0, 0)");
              of(ent).confirm("page", 7, actor);
            });
  }

  private static Sweeps of(Ent ent) {
    return Privacy.of(ent.tenant()).sweeps();
  }
}
