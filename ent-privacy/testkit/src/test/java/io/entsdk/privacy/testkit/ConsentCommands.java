package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.PrivacyPermissions.ADOPT_RULES;
import static io.entsdk.privacy.PrivacyPermissions.ANSWER_CONSENT;
import static io.entsdk.privacy.PrivacyPermissions.ASK_CONSENT;
import static io.entsdk.privacy.PrivacyPermissions.READ_CONSENT;
import static io.entsdk.privacy.PrivacyPermissions.READ_CONSENT_HISTORY;
import static io.entsdk.privacy.PrivacyPermissions.READ_RULES;
import static io.entsdk.privacy.PrivacyPermissions.RECORD_CONSENT;
import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static io.entsdk.privacy.consent.ConsentRule.ONE_HOLDER;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.Guardian;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.privacy.consent.ImageChoice;
import io.entsdk.privacy.consent.RecordedAnswer;
import io.entsdk.testkit.CommandTable;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Set;

/** The commands about consents, each with who may. */
final class ConsentCommands {

  private static final Actor SYSTEM = Actor.system("test");

  private ConsentCommands() {}

  static CommandTable table(Database database) {
    return new CommandTable(database)
        .row(
            "Consents.ask",
            ASK_CONSENT,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> of(ent).ask(new Photos(ent).request(ent.ada()), actor))
        .row(
            "Consents.answer",
            ANSWER_CONSENT,
            RequestCommands::parent,
            (ent, actor) -> of(ent).answer(asked(ent), REFUSED, actor))
        .row(
            "Consents.withdraw",
            ANSWER_CONSENT,
            ConsentCommands::givingParent,
            (ent, actor) -> of(ent).withdraw(asked(ent), actor))
        .row(
            "Consents.record",
            RECORD_CONSENT,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> of(ent).record(asked(ent), aloud(ent), actor))
        .row(
            "Consents.listOwn",
            ANSWER_CONSENT,
            RequestCommands::parent,
            (ent, actor) -> of(ent).listOwn(ent.ada(), actor))
        .row(
            "Consents.standing",
            READ_CONSENT,
            ent -> ent.as(ent.alan()),
            (ent, actor) -> of(ent).standing(ent.ada(), Photos.PURPOSE, Photos.ON_THE_ENT, actor))
        .row(
            "Consents.standings",
            READ_CONSENT,
            ent -> ent.as(ent.alan()),
            (ent, actor) ->
                of(ent).standings(ent.cp().id(), Photos.PURPOSE, Photos.ON_THE_ENT, actor))
        .row(
            "Consents.history",
            READ_CONSENT_HISTORY,
            ent -> ent.as(ent.head()),
            (ent, actor) -> of(ent).history(asked(ent), actor))
        .row(
            "Consents.receipt",
            ANSWER_CONSENT,
            ConsentCommands::givingParent,
            (ent, actor) -> of(ent).receipt(asked(ent), actor))
        .row(
            "Consents.receiptOf",
            READ_CONSENT_HISTORY,
            ConsentCommands::headAfterAnAnswer,
            (ent, actor) ->
                of(ent).receiptOf(asked(ent), ConsentParty.of(Guardian.of(ent.grace())), actor))
        .row(
            "Consents.decideImages",
            ADOPT_RULES,
            ent -> Adopting.named(ent),
            (ent, actor) -> {
              try {
                of(ent).decideImages(choice(ent), actor);
              } catch (ConflictException | RejectedException e) {
                assertTrue(Set.of("controller-needed", "rejected").contains(e.code()), e::code);
              }
            })
        .row(
            "Consents.imageRules",
            READ_RULES,
            ent -> ent.as(ent.head()),
            (ent, actor) -> of(ent).imageRules(ent.school().id(), actor));
  }

  private static ImageChoice choice(Ent ent) {
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    return new ImageChoice(ent.school().id(), ONE_HOLDER, today, "circulaire académique");
  }

  private static Actor givingParent(Ent ent) {
    Actor parent = RequestCommands.parent(ent);
    of(ent).answer(asked(ent), GIVEN, parent);
    return parent;
  }

  private static Actor headAfterAnAnswer(Ent ent) {
    givingParent(ent);
    return ent.as(ent.head());
  }

  private static RecordedAnswer aloud(Ent ent) {
    return new RecordedAnswer(
        ConsentParty.oneself(),
        REFUSED,
        ent.school().dayOf(ent.clock().instant()),
        ConsentMethod.SPOKEN);
  }

  private static ConsentId asked(Ent ent) {
    Consent consent = of(ent).ask(new Photos(ent).request(ent.ada()), SYSTEM);
    return consent.id();
  }

  private static Consents of(Ent ent) {
    return Privacy.of(ent.tenant()).consents();
  }
}
