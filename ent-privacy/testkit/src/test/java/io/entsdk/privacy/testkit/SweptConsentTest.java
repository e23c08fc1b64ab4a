package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.retention.RetentionRules.CONSENT_PROOF;
import static io.entsdk.privacy.retention.RetentionRules.FRENCH_SCHOOL;
import static java.util.Locale.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentText;
import io.entsdk.privacy.retention.PublicArchives;
import io.entsdk.privacy.retention.RetentionLimits;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** The proof of a consent has a time of its own, which begins once nothing of it can stand. */
@EachDatabase
class SweptConsentTest {

  private static final LocalDate LAST = LocalDate.of(2026, 9, 20);
  private static final LocalDate LATER = LocalDate.of(2028, 12, 31);

  @Parameter Database database;

  @Test
  void whatIsOverGoesByItsOwnRuleAndNeverWhatStandsOrIsHeld() {
    try (Ent ent = Ent.on(database)) {
      Photos photos = Photos.of(ent);
      photos.agree(photos.consents().ask(photos.request(ent.ada()).until(LAST), photos.alan()));
      ask(photos, ent.bob(), "photos-1", LATER);
      ask(photos, ent.bob(), "photos-2", LAST);
      ask(photos, ent.linus(), "photos-1", LAST);
      hold(ent, ent.linus());
      hold(ent, ent.grace());

      Sweeping sweeping = new Sweeping(ent, rules(Period.ofYears(1))).started();
      on(ent, LAST.plusYears(1));
      sweeping.run();
      assertEquals(4, consents(ent), "over since the day after its last: a year is not over");
      on(ent, LAST.plusYears(1).plusDays(1));
      sweeping.run();
      assertEquals(2, photos.answers(), "what Charles has said stays beside the words of Grace");

      Jdbc.execute(ent, "delete from ent_core_held where subject_id = '%s'".formatted(ent.grace()));
      on(ent, LAST.plusYears(1).plusDays(2));
      sweeping.run();
      assertEquals(0, photos.answers(), "answers go with what they are to");
      assertEquals(3, consents(ent), "neither who is held, nor words in whose place others stand");

      Jdbc.execute(ent, "delete from ent_core_held");
      sweeping = new Sweeping(ent, rules(Period.ZERO));
      on(ent, LATER);
      sweeping.run();
      assertEquals(2, consents(ent), "without any time more it stands on its last day");
      on(ent, LATER.plusDays(1));
      sweeping.run();
      assertEquals(0, consents(ent), "and goes on the next");
    }
  }

  private static void hold(Ent ent, PersonId person) {
    Protection.of(ent.tenant())
        .holds()
        .place(
            HoldRequest.of(person, HoldBasis.INVESTIGATION, "PV 1", LAST.plusDays(60)),
            Actor.system("test"));
  }

  private static void ask(Photos photos, PersonId person, String version, LocalDate last) {
    Ent ent = photos.ent();
    ConsentText words = ConsentText.of(version, FRENCH, "Photos de la classe.");
    photos
        .consents()
        .ask(
            ConsentRequest.of(person, ent.school().id(), Photos.PURPOSE, Photos.ON_THE_ENT, words)
                .until(last),
            Actor.system("test"));
  }

  private static RetentionRules rules(Period limit) {
    return FRENCH_SCHOOL.with(
        FRENCH_SCHOOL
            .get(CONSENT_PROOF)
            .answering(PublicArchives.NO)
            .limitedTo(RetentionLimits.eraseWithin(limit)));
  }

  private static void on(Ent ent, LocalDate day) {
    ent.clock().set(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  private static long consents(Ent ent) {
    return Jdbc.count(ent, "select count(*) from ent_privacy_consent");
  }
}
