package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.PREPARE_SLIP;
import static io.entsdk.privacy.PrivacyPermissions.READ_SLIP;
import static io.entsdk.privacy.PrivacyPermissions.SIGN_SLIP;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.archive.Visa;
import io.entsdk.privacy.retention.SchoolPack;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;

/** The commands about elimination slips, each with who may. */
final class SlipCommands {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 15);
  private static final Actor SYSTEM = Actor.system("test");

  private SlipCommands() {}

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Slips.draft",
            PREPARE_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).draft(draft(ent), actor))
        .row(
            "Slips.draftAccounts",
            PREPARE_SLIP,
            SlipCommands::head,
            (ent, actor) ->
                unlessNothingWaits(
                    () -> of(ent).draftAccounts(ent.school().id(), "École", DAY, actor)))
        .row(
            "Slips.draftRows",
            PREPARE_SLIP,
            null,
            (ent, actor) ->
                unlessNothingWaits(() -> of(ent).draftRows(ent.school().id(), "École", actor)))
        .row(
            "Slips.sign",
            SIGN_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).sign(drafted(ent), actor))
        .row(
            "Slips.submit",
            PREPARE_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).submit(signed(ent), actor))
        .row(
            "Slips.answer",
            PREPARE_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).answer(sent(ent), Visa.granted("A", DAY), actor))
        .row(
            "Slips.withdraw",
            PREPARE_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).withdraw(granted(ent), "noté par erreur", actor))
        .row(
            "Slips.execute",
            PREPARE_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).execute(granted(ent), DAY, 1, actor))
        .row(
            "Slips.attest",
            SIGN_SLIP,
            SlipCommands::head,
            (ent, actor) -> {
              SlipId slip = granted(ent);
              of(ent).execute(slip, DAY, 1, SYSTEM);
              of(ent).attest(slip, actor);
            })
        .row(
            "Slips.restrictWaiting",
            PREPARE_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).restrictWaiting(ent.school().id(), actor))
        .row(
            "Slips.get",
            READ_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).get(drafted(ent), actor))
        .row(
            "Slips.listOf",
            READ_SLIP,
            SlipCommands::head,
            (ent, actor) -> of(ent).listOf(ent.school().id(), actor));
  }

  private static void unlessNothingWaits(Runnable draft) {
    try {
      draft.run();
    } catch (ConflictException e) {
      assertEquals("nothing-waits", e.code());
    }
  }

  private static SlipId granted(Ent ent) {
    return of(ent).answer(sent(ent), Visa.granted("A", DAY), SYSTEM).id();
  }

  private static SlipId sent(Ent ent) {
    return of(ent).submit(signed(ent), SYSTEM).id();
  }

  private static SlipId signed(Ent ent) {
    SlipId slip = drafted(ent);
    Jdbc.execute(
        ent,
        "update ent_privacy_slip set state = 'SIGNED', signed_on = date '2026-09-15' where id = '%s'"
            .formatted(slip));
    return slip;
  }

  private static SlipId drafted(Ent ent) {
    Slip slip = of(ent).draft(draft(ent), SYSTEM);
    return slip.id();
  }

  private static SlipDraft draft(Ent ent) {
    return SlipDraft.of(ent.school().id(), "École")
        .with(SlipLine.of(SchoolPack.rules().get("roll-call"), DAY, DAY, 1, 1));
  }

  private static Slips of(Ent ent) {
    return Privacy.of(ent.tenant()).slips();
  }

  private static Actor head(Ent ent) {
    return ent.as(ent.head());
  }
}
