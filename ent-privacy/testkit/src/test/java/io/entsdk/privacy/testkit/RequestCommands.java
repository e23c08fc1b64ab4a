package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.ANSWER_CONTRIBUTIONS;
import static io.entsdk.privacy.PrivacyPermissions.ASK_ERASURE;
import static io.entsdk.privacy.PrivacyPermissions.PLAN_ERASURE;
import static io.entsdk.privacy.contribution.ContributionWish.TAKE_AWAY;
import static io.entsdk.privacy.request.ErasureGround.NO_LONGER_NEEDED;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;

/** The commands by which people ask and answer about their own data, each with who may. */
final class RequestCommands {

  private RequestCommands() {}

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Contributions.question",
            ANSWER_CONTRIBUTIONS,
            RequestCommands::parent,
            (ent, actor) -> of(ent).contributions().question(ent.ada(), actor))
        .row(
            "Contributions.answer",
            ANSWER_CONTRIBUTIONS,
            RequestCommands::parent,
            (ent, actor) -> of(ent).contributions().answer(ent.ada(), TAKE_AWAY, actor))
        .row(
            "ErasureRequests.ask",
            ASK_ERASURE,
            RequestCommands::parent,
            (ent, actor) -> of(ent).erasureRequests().ask(request(ent), actor))
        .row(
            "ErasureRequests.record",
            PLAN_ERASURE,
            ent -> ent.as(ent.head()),
            (ent, actor) -> of(ent).erasureRequests().record(request(ent), actor));
  }

  /** Return Grace, whose parental authority somebody has confirmed. */
  static Actor parent(Ent ent) {
    Jdbc.execute(
        ent,
        "update ent_core_guardianship set state = 'FULL' where guardian_id = '%s'"
            .formatted(ent.grace()));
    return ent.as(ent.grace(), Assurance.PASSWORD);
  }

  private static ErasureRequest request(Ent ent) {
    return new ErasureRequest(ent.ada(), ent.school().id(), NO_LONGER_NEEDED);
  }

  private static Privacy of(Ent ent) {
    return Privacy.of(ent.tenant());
  }
}
