package io.entsdk.core;

import static io.entsdk.core.directory.DirectoryPermissions.DECIDE_GUARDIANSHIP;
import static io.entsdk.core.directory.DirectoryPermissions.MANAGE_AGENTS;

import io.entsdk.core.access.Permission;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Says who decides about organisations that answer for a child; each call finds one of its own. */
final class CustodyCommands {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final GuardianshipDecision CARE =
      GuardianshipDecision.of(GuardianshipState.DAILY_CARE)
          .under(new LegalDocument(LegalDocument.Kind.JUDGMENT, "AE 26/7", TODAY));

  private CustodyCommands() {}

  static void addTo(CommandTable table) {
    row(
        table,
        "Guardianships.decide",
        DECIDE_GUARDIANSHIP,
        (ent, actor) -> of(ent).guardianships().decide(home(ent), ent.ada(), CARE, actor));
    row(
        table,
        "Guardianships.end",
        DECIDE_GUARDIANSHIP,
        (ent, actor) -> of(ent).guardianships().end(caring(ent), ent.ada(), actor));
    row(
        table,
        "Organisations.addAgent",
        MANAGE_AGENTS,
        (ent, actor) ->
            of(ent).organisations().addAgent(caring(ent), ent.edith(), Period.from(TODAY), actor));
    row(
        table,
        "Organisations.removeAgent",
        MANAGE_AGENTS,
        (ent, actor) ->
            of(ent).organisations().removeAgent(caring(ent), ent.charles(), TODAY, actor));
    row(
        table,
        "Organisations.listAgentsOf",
        MANAGE_AGENTS,
        (ent, actor) -> of(ent).organisations().listAgentsOf(caring(ent), TODAY, actor));
  }

  private static void row(
      CommandTable table, String name, Permission permission, BiConsumer<Ent, Actor> call) {
    table.row(name, permission, ent -> ent.as(ent.head()), call);
  }

  private static OrganisationId home(Ent ent) {
    return of(ent)
        .organisations()
        .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
        .id();
  }

  /** Return a home that Ada is in the care of, with Charles for an agent. */
  private static OrganisationId caring(Ent ent) {
    OrganisationId home = home(ent);
    of(ent).organisations().addAgent(home, ent.charles(), Period.from(TODAY), SYSTEM);
    of(ent).guardianships().decide(home, ent.ada(), CARE, SYSTEM);
    return home;
  }

  private static Directory of(Ent ent) {
    return Directory.of(ent.tenant());
  }
}
