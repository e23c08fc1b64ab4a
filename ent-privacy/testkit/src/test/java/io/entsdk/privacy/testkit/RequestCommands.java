package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.ANSWER_CONTRIBUTIONS;
import static io.entsdk.privacy.PrivacyPermissions.ASK_ERASURE;
import static io.entsdk.privacy.PrivacyPermissions.PLAN_ERASURE;
import static io.entsdk.privacy.PrivacyPermissions.READ_COPY;
import static io.entsdk.privacy.PrivacyPermissions.READ_ERASURE;
import static io.entsdk.privacy.contribution.ContributionWish.TAKE_AWAY;
import static io.entsdk.privacy.request.ErasureGround.NO_LONGER_NEEDED;
import static io.entsdk.privacy.request.ExtensionReason.COMPLEXITY;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.PageRequest;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.request.RequestId;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

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
            "Copies.write",
            READ_COPY,
            RequestCommands::parent,
            (ent, actor) -> of(ent).copies().write(ent.ada(), row -> {}, actor))
        .row("Copies.archive", READ_COPY, RequestCommands::parent, RequestCommands::archive)
        .row(
            "ErasureRequests.ask",
            ASK_ERASURE,
            RequestCommands::parent,
            (ent, actor) -> of(ent).erasureRequests().ask(request(ent), actor))
        .row(
            "ErasureRequests.record",
            PLAN_ERASURE,
            ent -> ent.as(ent.head()),
            (ent, actor) -> of(ent).erasureRequests().record(request(ent), actor))
        .row(
            "Erasures.listUntied",
            PLAN_ERASURE,
            null,
            (ent, actor) -> of(ent).erasures().listUntied(PageRequest.first(9), actor))
        .row(
            "ErasureRequests.listOpen",
            READ_ERASURE,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                of(ent).erasureRequests().listOpen(ent.school().id(), PageRequest.first(9), actor))
        .row(
            "ErasureRequests.listOf",
            READ_ERASURE,
            ent -> ent.as(ent.head()),
            (ent, actor) ->
                of(ent).erasureRequests().listOf(ent.school().id(), PageRequest.first(9), actor))
        .row(
            "ErasureRequests.extend",
            PLAN_ERASURE,
            ent -> ent.as(ent.head()),
            (ent, actor) -> of(ent).erasureRequests().extend(planned(ent), COMPLEXITY, actor));
  }

  private static void archive(Ent ent, Actor actor) {
    try {
      of(ent).copies().archive(ent.ada(), OutputStream.nullOutputStream(), Locale.FRENCH, actor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Return a request that somebody still owes the end of. */
  private static RequestId planned(Ent ent) {
    RequestId id = new RequestId(ent.tenant().kernel().newId());
    Jdbc.execute(
        ent,
        ("insert into ent_privacy_erasure (tenant, id, school_id, due_on, state, hash, rule_print, inventory_print,"
                + " people, accounts, brakes, planned_at)"
                + " values (1, '%1$s', '%2$s', date '2026-09-15', 'PLANNED', 'h', 'r', 'i', 1, 1, false, 0)")
            .formatted(id, ent.school().id()));
    Jdbc.execute(
        ent,
        ("insert into ent_privacy_request (tenant, id, school_id, person_id, ground, channel, asked_at, asked_on, due_on, erasure_id)"
                + " values (1, '%1$s', '%2$s', '%3$s', 'OBJECTION', 'SCHOOL', 0, date '2026-09-15', date '2026-10-15', '%1$s')")
            .formatted(id, ent.school().id(), ent.ada()));
    return id;
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
