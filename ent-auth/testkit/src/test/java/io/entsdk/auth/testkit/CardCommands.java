package io.entsdk.auth.testkit;

import static io.entsdk.auth.AuthPermissions.ISSUE_CARDS;
import static io.entsdk.auth.AuthPermissions.ISSUE_TEMPORARY_CARDS;
import static io.entsdk.auth.AuthPermissions.REHEARSE_STORIES;
import static io.entsdk.auth.AuthPermissions.RENEW_STORIES;
import static io.entsdk.auth.AuthPermissions.SEE_CARD_USE;
import static io.entsdk.auth.AuthPermissions.VOID_CARDS;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.CardSheet;
import io.entsdk.auth.pupil.Cards;
import io.entsdk.auth.pupil.StoryPlan;
import io.entsdk.core.Actor;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Lists the commands about cards, stories and rehearsals with who may use them. */
final class CardCommands {

  private static final StoryPlan PLAN = StoryPlan.FOUR_OF_TEN;
  private static final Duration HOUR = Duration.ofHours(1);

  private CardCommands() {}

  static CommandTable table(Database database) {
    Map<Ent, String> scans = new HashMap<>(); // of cards that outlive all relations
    return new CommandTable(database)
        .row(
            "Cards.issue",
            ISSUE_CARDS,
            CardCommands::alan,
            (ent, actor) -> cards(ent).issue(ent.cp(), PLAN, actor).close())
        .row(
            "Cards.issueMissing",
            ISSUE_CARDS,
            CardCommands::alan,
            (ent, actor) -> cards(ent).issueMissing(ent.cp(), PLAN, actor).close())
        .row(
            "Cards.issueTo",
            ISSUE_CARDS,
            CardCommands::alan,
            (ent, actor) -> cards(ent).issueTo(ent.ada(), PLAN, actor).close())
        .row(
            "Cards.issueTemporary",
            ISSUE_TEMPORARY_CARDS,
            CardCommands::alan,
            (ent, actor) -> cards(ent).issueTemporary(ent.ada(), HOUR, actor).close())
        .row(
            "Cards.renewStory",
            RENEW_STORIES,
            CardCommands::alan,
            (ent, actor) ->
                cards(ent)
                    .renewStory(scans.computeIfAbsent(ent, CardCommands::cardOfAda), actor)
                    .close())
        .row(
            "Cards.usesIn",
            SEE_CARD_USE,
            CardCommands::alan,
            (ent, actor) -> cards(ent).usesIn(ent.cp(), actor))
        .row(
            "Cards.voidCard",
            VOID_CARDS,
            CardCommands::alan,
            (ent, actor) -> cards(ent).voidCard(ent.ada(), actor))
        .row(
            "Cards.voidAllOf",
            VOID_CARDS,
            CardCommands::alan,
            (ent, actor) -> cards(ent).voidAllOf(ent.cp(), actor))
        .row(
            "Rehearsals.open",
            REHEARSE_STORIES,
            CardCommands::alan,
            (ent, actor) -> Auth.of(ent.tenant()).rehearsals().open(ent.cp(), HOUR, actor))
        .row(
            "Rehearsals.close",
            REHEARSE_STORIES,
            CardCommands::alan,
            (ent, actor) -> closeOne(Auth.of(ent.tenant()), ent, actor));
  }

  private static void closeOne(Auth auth, Ent ent, Actor actor) {
    Actor system = Actor.system("test");
    auth.rehearsals().close(auth.rehearsals().open(ent.cp(), HOUR, system).id(), actor);
  }

  private static String cardOfAda(Ent ent) {
    Auth auth = Auth.of(ent.tenant());
    CardSheet sheet = auth.cards().issueTo(ent.ada(), PLAN, Actor.system("test"));
    return PupilCards.keep(auth, sheet).scan(ent.ada());
  }

  private static Cards cards(Ent ent) {
    return Auth.of(ent.tenant()).cards();
  }

  private static Actor alan(Ent ent) {
    return ent.as(ent.alan());
  }
}
