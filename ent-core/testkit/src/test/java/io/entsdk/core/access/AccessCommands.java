package io.entsdk.core.access;

import static io.entsdk.core.access.AccessPermissions.ASK_SUPPORT;
import static io.entsdk.core.access.AccessPermissions.DEFINE_ROLES;
import static io.entsdk.core.access.AccessPermissions.DELEGATE_RIGHTS;
import static io.entsdk.core.access.AccessPermissions.GIVE_RIGHTS;
import static io.entsdk.core.access.AccessPermissions.GRANT_SUPPORT;
import static io.entsdk.core.access.AccessPermissions.READ_RIGHTS;
import static io.entsdk.core.access.RightsWorld.access;
import static io.entsdk.core.access.RightsWorld.cp;
import static io.entsdk.core.access.RightsWorld.rollForEdith;
import static io.entsdk.core.directory.DirectoryPermissions.READ_CLASS;
import static io.entsdk.core.directory.DirectoryPermissions.READ_PERSON;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Organisation;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Siren;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/** Holds every command of rights with who may use it. */
public final class AccessCommands {

  private static final Actor SYSTEM = Actor.system("test");
  private static final SupportTicket TICKET =
      new SupportTicket("T-1", "agent-1", Duration.ofMinutes(10));

  private AccessCommands() {}

  /** Return the table for {@code database}. */
  public static CommandTable table(Database database) {
    CommandTable table = new CommandTable(database);
    review(table);
    grants(table);
    support(table);
    return table
        .unguarded("AccessSnapshot.decide", "it answers about the very actor who is given")
        .row("Roles.list", DEFINE_ROLES, null, (ent, actor) -> access(ent).roles().list(actor))
        .row(
            "Roles.define",
            DEFINE_ROLES,
            null,
            (ent, actor) ->
                access(ent).roles().define(Role.of("aide", "Aide", "read-class"), actor))
        .row(
            "Roles.retire",
            DEFINE_ROLES,
            null,
            (ent, actor) -> {
              access(ent).roles().define(Role.of("aide", "Aide", "read-class"), SYSTEM);
              access(ent).roles().retire("aide", actor);
            });
  }

  private static void review(CommandTable table) {
    table
        .row(
            "Access.whoMay",
            READ_RIGHTS,
            AccessCommands::head,
            (ent, actor) -> access(ent).whoMay(READ_CLASS, cp(ent), 10, null, actor))
        .row(
            "AccessSnapshot.whoMay",
            READ_RIGHTS,
            AccessCommands::head,
            (ent, actor) ->
                access(ent).snapshot(ent.school().id()).whoMay(READ_CLASS, cp(ent), actor))
        .row(
            "Access.whatMay",
            READ_RIGHTS,
            AccessCommands::head,
            (ent, actor) -> access(ent).whatMay(new Wearer(ent.alan(), null), cp(ent), actor))
        .row(
            "Access.explain",
            READ_RIGHTS,
            AccessCommands::head,
            (ent, actor) ->
                access(ent)
                    .explain(
                        new Wearer(ent.alan(), null), READ_CLASS, cp(ent), Locale.FRENCH, actor))
        .row(
            "Access.listHatsOf",
            READ_PERSON,
            AccessCommands::head,
            (ent, actor) -> access(ent).listHatsOf(ent.alan(), actor))
        .row(
            "Access.preview",
            READ_RIGHTS,
            AccessCommands::head,
            (ent, actor) ->
                access(ent)
                    .preview(new RightsChange.Give(rollForEdith(ent)), ent.school().id(), actor))
        .row(
            "Access.previewBelow",
            READ_RIGHTS,
            null,
            (ent, actor) ->
                access(ent)
                    .previewBelow(
                        new RightsChange.Give(rollForEdith(ent)),
                        Directory.of(ent.tenant())
                            .organisations()
                            .find(Siren.of("732829320"))
                            .orElseGet(() -> organisation(ent))
                            .id(),
                        actor));
  }

  private static void grants(CommandTable table) {
    table
        .row(
            "Grants.give",
            GIVE_RIGHTS,
            AccessCommands::head,
            (ent, actor) -> access(ent).grants().give(rollForEdith(ent), actor))
        .row(
            "Grants.delegate",
            DELEGATE_RIGHTS,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> access(ent).grants().delegate(rollForEdith(ent), actor))
        .row(
            "Grants.end",
            GIVE_RIGHTS,
            AccessCommands::head,
            (ent, actor) -> access(ent).grants().end(aGrant(ent), "test", actor))
        .row(
            "Grants.listOf",
            READ_RIGHTS,
            AccessCommands::head,
            (ent, actor) -> access(ent).grants().listOf(ent.school().id(), 10, null, actor))
        .row(
            "Grants.check",
            READ_RIGHTS,
            AccessCommands::head,
            (ent, actor) -> access(ent).grants().check(ent.school().id(), actor));
  }

  private static void support(CommandTable table) {
    table
        .row(
            "SupportSessions.ask",
            ASK_SUPPORT,
            null,
            (ent, actor) -> access(ent).support().ask(ent.school().id(), TICKET, actor))
        .row(
            "SupportSessions.enter",
            ASK_SUPPORT,
            null,
            (ent, actor) -> {
              SupportSessionId asked = asked(ent);
              access(ent).support().grant(asked, head(ent));
              access(ent).support().enter(asked, actor);
            })
        .row(
            "SupportSessions.grant",
            GRANT_SUPPORT,
            AccessCommands::head,
            (ent, actor) -> access(ent).support().grant(asked(ent), actor))
        .row(
            "SupportSessions.end",
            GRANT_SUPPORT,
            AccessCommands::head,
            (ent, actor) -> access(ent).support().end(asked(ent), actor))
        .row(
            "SupportSessions.listOf",
            GRANT_SUPPORT,
            AccessCommands::head,
            (ent, actor) -> access(ent).support().listOf(ent.school().id(), actor));
  }

  private static SupportSessionId asked(Ent ent) {
    return access(ent).support().ask(ent.school().id(), TICKET, SYSTEM).id();
  }

  private static Actor head(Ent ent) {
    return ent.as(ent.head());
  }

  /** Return a grant that is there whoever ends it: the directory may have lost everybody else. */
  private static GrantId aGrant(Ent ent) {
    String id = "01900000-0000-7000-8000-0000000000ff";
    RightsWorld.sql(ent, "delete from ent_core_grant");
    RightsWorld.sql(
        ent,
        "insert into ent_core_grant (tenant, id, person_id, profile, school_id, kind, code,"
            + " scope_kind, scope_id, first_day, given_at, reason) values (1, '"
            + id
            + "', '"
            + ent.edith()
            + "', 'ENS', '"
            + ent.school().id()
            + "', 'ROLE', 'substitute', 'CLASS', '"
            + ent.cp().id()
            + "', date '2026-09-15', 0, 'test')");
    return new GrantId(UUID.fromString(id));
  }

  private static Organisation organisation(Ent ent) {
    return Directory.of(ent.tenant())
        .organisations()
        .register(Siren.of("732829320"), "Commune", OrganisationKind.COMMUNE, SYSTEM);
  }
}
