package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static io.entsdk.privacy.consent.ConsentAnswer.WITHDRAWN;
import static java.util.Locale.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentAnswer;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentReceipt;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.privacy.consent.RecordedAnswer;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Whoever has answered takes away what they have said, and nobody else's word. */
@EachDatabase
class ConsentReceiptTest {

  @Parameter Database database;

  @Test
  void itTellsOnesOwnAnswersAndNeverThoseOfTheOtherGuardian() {
    try (Ent ent = Ent.on(database)) {
      Photos photos = Photos.of(ent);
      Consents consents = photos.consents();
      Jdbc.execute(
          ent,
          "update ent_core_person set usage_name = '<b>Hopper\"' where id = '%s'"
              .formatted(ent.grace()));
      Jdbc.execute(
          ent,
          "update ent_core_person set usage_name = 'Xylophage' where id = '%s'"
              .formatted(ent.charles()));
      Consent asked = photos.ask();
      assertEquals(
          "nothing-said",
          assertThrows(ConflictException.class, () -> consents.receipt(asked.id(), photos.grace()))
              .code());
      consents.answer(asked.id(), GIVEN, photos.grace());
      ConsentReceipt before = consents.receipt(asked.id(), photos.grace());
      assertTrue(
          before
              .explain(FRENCH)
              .contains("Responsable du traitement : pas encore désigné, s’adresser à l’école"));
      consents.record(
          asked.id(),
          RecordedAnswer.onPaper(photos.party(ent.charles()), REFUSED, asked.askedOn()),
          photos.alan());
      named(ent, ResponsibilityRole.CONTROLLER, "Directrice académique, DSDEN de la Loire");
      named(ent, ResponsibilityRole.DPO, "Délégué de l’académie");
      ConsentReceipt after = consents.receipt(asked.id(), photos.grace());
      assertEquals(before.answers(), after.answers(), "his refusal changes nothing of hers");

      consents.withdraw(asked.id(), photos.grace());
      ConsentReceipt receipt = consents.receipt(asked.id(), photos.grace());
      assertEquals(List.of(GIVEN, WITHDRAWN), answers(receipt));
      String html = receipt.html(FRENCH);
      assertTrue(
          html.contains(
              "<p>15 septembre 2026 : Grace &lt;b&gt;Hopper\" retire son accord (depuis son propre compte)</p>"),
          html);
      assertTrue(
          html.contains(
              "<p>Responsable du traitement : Directrice académique, DSDEN de la Loire</p>"),
          html);
      assertTrue(html.contains(Photos.TEXT.fingerprint()), html);
      String all = html + receipt.json() + receipt.explain(Locale.ENGLISH) + receipt;
      for (String others : List.of("Xylophage", "REFUSED", "Refused", ent.charles().toString())) {
        assertFalse(all.contains(others), others);
      }
      String json = receipt.json();
      for (String term :
          List.of(
              "\"dct:identifier\":\"" + asked.id() + "\"",
              "\"dpv:hasDataController\":[{\"schema:name\":\"Directrice académique, DSDEN de la Loire\"}]",
              "\"dpv:hasPurpose\":\"class-photos\"",
              "\"@type\":\"dpv:ConsentGiven\",\"dct:date\":\"2026-09-15\",\"dpv:isIndicatedBy\":\"Grace <b>Hopper\\\"\"",
              "\"@type\":\"dpv:ConsentWithdrawn\"")) {
        assertTrue(json.contains(term), () -> term + " in " + json);
      }

      Actor head = ent.as(ent.head());
      ConsentReceipt his = consents.receiptOf(asked.id(), photos.party(ent.charles()), head);
      assertEquals(List.of(REFUSED), answers(his), "printed for whoever has signed on paper");
      assertTrue(his.json().contains("dpv:ConsentRefused"));
      for (Actor other : List.of(photos.alan(), photos.charles(), ent.as(ent.cleo()))) {
        assertThrows(
            AccessDeniedException.class,
            () -> consents.receiptOf(asked.id(), photos.party(ent.grace()), other));
      }
      assertThrows(
          AccessDeniedException.class, () -> consents.receipt(asked.id(), ent.as(ent.cleo())));

      Jdbc.execute(
          ent,
          "update ent_privacy_consent_event set party_id = null where party_id = '%s'"
              .formatted(ent.charles()));
      assertEquals(
          "nothing-said",
          assertThrows(
                  ConflictException.class,
                  () -> consents.receiptOf(asked.id(), new ConsentParty.Erased(), head))
              .code(),
          "nobody signs for whoever is erased");
    }
  }

  private static void named(Ent ent, ResponsibilityRole role, String title) {
    Directory.of(ent.tenant())
        .responsibilities()
        .name(
            ent.school().id(),
            role,
            new Holder.OfPerson(ent.edith(), title),
            Period.from(Adopting.FIRST_DAY),
            Actor.system("test"));
  }

  private static List<ConsentAnswer> answers(ConsentReceipt receipt) {
    return receipt.answers().stream().map(ConsentEvent::answer).toList();
  }
}
