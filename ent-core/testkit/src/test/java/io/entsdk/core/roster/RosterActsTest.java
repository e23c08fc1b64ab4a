package io.entsdk.core.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.audit.Audit;
import io.entsdk.core.audit.AuditRecord;
import io.entsdk.core.directory.Directory;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What a head does with an import stands in the audit. */
@EachDatabase
class RosterActsTest {

  @Parameter Database database;

  @Test
  void aPlanAndTheReasonToApplyItDespiteItsBrakesAreRecorded() {
    try (Ent ent = Ent.on(database)) {
      Roster roster = Directory.of(ent.tenant()).roster();
      Actor head = ent.as(ent.head());
      RosterPlan plan = roster.plan(ent.school().id(), Ent.roster(), head);
      roster.applyDespiteBrakes(plan.id(), "half of the CP has moved", head);

      List<AuditRecord> acts =
          Audit.of(ent.tenant()).list(100, Actor.system("test")).items().stream()
              .filter(entry -> entry.actor().equals(Optional.of(ent.head())))
              .toList();
      assertEquals(
          List.of("roster-apply-despite-brakes", "manage-roster"),
          acts.stream().map(AuditRecord::action).toList());
      assertEquals(Optional.of("half of the CP has moved"), acts.get(0).reason());
    }
  }
}
