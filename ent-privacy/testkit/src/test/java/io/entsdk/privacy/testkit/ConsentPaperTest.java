package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentEntry;
import io.entsdk.privacy.consent.ConsentMethod;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentStanding;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.consent.ConsentText;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.privacy.consent.RecordedAnswer;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A teacher writes down what comes back on paper, and sees a class at a glance. */
@EachDatabase
class ConsentPaperTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate ASKED = LocalDate.of(2026, 9, 15);

  @Parameter Database database;

  @Test
  void paperIsWrittenDownWithWhoAndWhenAndNobodysOwn() {
    try (Ent ent = Ent.on(database)) {
      Photos photos = Photos.of(ent);
      Consents consents = photos.consents();
      Consent asked = photos.ask();
      ent.clock().advance(Duration.ofDays(3));
      RecordedAnswer grace =
          RecordedAnswer.onPaper(photos.party(ent.grace()), GIVEN, ASKED.plusDays(1));
      consents.record(asked.id(), grace, photos.alan());
      assertEquals(
          ConsentState.REQUESTED, consents.record(asked.id(), grace, photos.alan()).state());
      ConsentParty charles = photos.party(ent.charles());
      assertEquals(
          ConsentState.GIVEN,
          consents
              .record(asked.id(), RecordedAnswer.onPaper(charles, GIVEN, ASKED), photos.alan())
              .state());
      RecordedAnswer aloud =
          new RecordedAnswer(
              ConsentParty.oneself(), REFUSED, ASKED.plusDays(3), ConsentMethod.SPOKEN);
      assertEquals(ConsentState.REFUSED, consents.record(asked.id(), aloud, photos.alan()).state());
      List<ConsentEntry> history = consents.history(asked.id(), ent.as(ent.head()));
      assertEquals(3, history.size());
      assertEquals(Optional.of(ent.alan()), history.get(0).recordedBy());
      assertEquals(ASKED.plusDays(1), history.get(0).event().day());

      Actor alan = photos.alan();
      rejected(
          "bad-day", asked, RecordedAnswer.onPaper(charles, GIVEN, ASKED.minusDays(1)), ent, alan);
      rejected(
          "bad-day", asked, RecordedAnswer.onPaper(charles, GIVEN, ASKED.plusDays(4)), ent, alan);
      rejected(
          "in-writing",
          asked,
          new RecordedAnswer(charles, GIVEN, ASKED, ConsentMethod.SPOKEN),
          ent,
          alan);
      rejected(
          "not-their-account",
          asked,
          new RecordedAnswer(charles, GIVEN, ASKED, ConsentMethod.OWN_ACCOUNT),
          ent,
          alan);
      rejected(
          "no-authority",
          asked,
          RecordedAnswer.onPaper(photos.party(ent.cleo()), GIVEN, ASKED),
          ent,
          alan);
      Jdbc.execute(
          ent,
          "update ent_core_guardianship set guardian_id = '%s' where guardian_id = '%s'"
              .formatted(ent.alan(), ent.charles()));
      Actor asTeacher = alan.wearing(new Hat(Profile.ENS, ent.school().id()));
      rejected("own-family", asked, grace, ent, asTeacher);
    }
  }

  @Test
  void aClassIsSeenInTheSameFewStatementsAndAnAdultAnswersAlone() {
    try (Ent ent = Ent.on(database)) {
      Photos photos = Photos.of(ent);
      Consents consents = photos.consents();
      photos.agree(photos.ask());
      int few = ent.statements().countIn(() -> standings(photos));
      assertEquals(
          List.of(ConsentState.GIVEN, ConsentState.UNKNOWN),
          standings(photos).stream()
              .map(ConsentStanding::state)
              .sorted(Comparator.comparing(state -> state != ConsentState.GIVEN))
              .toList());
      Jdbc.enrolMany(ent, ent.school().id(), ent.cp().id(), 28);
      consents.ask(photos.request(ent.bob()), photos.alan());
      assertEquals(30, standings(photos).size());
      assertEquals(few, ent.statements().countIn(() -> standings(photos)));

      int brief = ent.statements().countIn(() -> consents.listOwn(ent.ada(), photos.grace()));
      ConsentText words = ConsentText.of("photos-2", Locale.FRENCH, "Photos de la kermesse.");
      ConsentScope web = new ConsentScope(ConsentMedium.PHOTO, ConsentAudience.WEB);
      consents.ask(
          ConsentRequest.of(ent.ada(), ent.school().id(), Photos.PURPOSE, web, words),
          photos.alan());
      assertEquals(2, consents.listOwn(ent.ada(), photos.grace()).size());
      assertEquals(
          brief, ent.statements().countIn(() -> consents.listOwn(ent.ada(), photos.grace())));

      Actor head = ent.as(ent.head());
      PersonId alan = ent.alan();
      Consent own = consents.ask(photos.request(alan), head);
      consents.answer(own.id(), GIVEN, photos.alan());
      assertEquals(
          ConsentState.GIVEN,
          consents.standing(alan, Photos.PURPOSE, Photos.ON_THE_ENT, head).state());
    }
  }

  @Test
  void anOrganisationInThePlaceOfAParentAnswersThroughItsAgent() {
    try (Ent ent = Ent.on(database)) {
      Photos photos = Photos.of(ent);
      Directory directory = Directory.of(ent.tenant());
      OrganisationId home =
          directory
              .organisations()
              .register(null, "Foyer", OrganisationKind.CHILD_PROTECTION, SYSTEM)
              .id();
      directory.organisations().addAgent(home, ent.cleo(), Period.from(ASKED), SYSTEM);
      LegalDocument act = new LegalDocument(LegalDocument.Kind.DELEGATION, "26/8", ASKED);
      GuardianshipDecision delegation =
          GuardianshipDecision.of(GuardianshipState.DELEGATED)
              .under(act)
              .listing(GuardianshipRight.SIGN_UNUSUAL_ACT);
      directory.guardianships().decide(home, ent.ada(), delegation, SYSTEM);
      Consent asked = photos.ask();
      photos.agree(asked);
      assertEquals(ConsentState.REQUESTED, photos.state(), "the home has not answered");

      Actor agent = ent.as(ent.cleo()).wearing(new Hat(Profile.COL, ent.school().id()));
      photos.consents().answer(asked.id(), GIVEN, agent);
      assertEquals(ConsentState.GIVEN, photos.state());
      ConsentEntry last = photos.consents().history(asked.id(), ent.as(ent.head())).get(2);
      assertEquals(ConsentParty.of(Guardian.of(home)), last.event().party());
      assertEquals(Optional.of(ent.cleo()), last.recordedBy());

      GuardianshipDecision apart =
          GuardianshipDecision.of(GuardianshipState.CONTACT_PROHIBITED).under(act);
      directory.guardianships().decide(ent.cleo(), ent.ada(), apart, SYSTEM);
      assertThrows(
          AccessDeniedException.class, () -> photos.consents().withdraw(asked.id(), agent));
    }
  }

  private static List<ConsentStanding> standings(Photos photos) {
    return photos
        .consents()
        .standings(photos.ent().cp().id(), Photos.PURPOSE, Photos.ON_THE_ENT, photos.alan());
  }

  private static void rejected(
      String code, Consent asked, RecordedAnswer answer, Ent ent, Actor actor) {
    RejectedException refusal =
        assertThrows(
            RejectedException.class,
            () -> Photos.of(ent).consents().record(asked.id(), answer, actor));
    assertEquals(code, refusal.violations().get(0).code());
  }
}
