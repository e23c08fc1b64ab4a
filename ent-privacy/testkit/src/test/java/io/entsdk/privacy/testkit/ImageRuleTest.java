package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentRule.EVERY_HOLDER;
import static io.entsdk.privacy.consent.ConsentRule.ONE_HOLDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.privacy.consent.ImageChoice;
import io.entsdk.privacy.consent.ImageDecision;
import io.entsdk.privacy.retention.Capacity;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/**
 * Academies disagree about one signature or two: each school says, and the law where it does not.
 */
@EachDatabase
class ImageRuleTest {

  private static final LocalDate TODAY = Adopting.FIRST_DAY;

  @Parameter Database database;

  @Test
  void anImageTakesAllUnlessTheControllerHasDecidedOtherwiseAndNobodyAsksForLess() {
    try (Ent ent = Ent.on(database)) {
      Photos photos = Photos.of(ent);
      Consents consents = photos.consents();
      Consent first = photos.ask();
      assertEquals(EVERY_HOLDER, first.rule());
      ConsentRequest less = photos.request(ent.ada()).under(ONE_HOLDER);
      rejected("school-asks-more", () -> consents.ask(less, photos.alan()));

      Actor head = ent.as(ent.head());
      conflict("controller-needed", () -> decide(ent, ONE_HOLDER, TODAY, head));
      Adopting.named(ent);
      conflict("version-too-early", () -> decide(ent, ONE_HOLDER, TODAY.minusDays(1), head));
      rejected("bad-rule", () -> decide(ent, ConsentRule.ONLINE_SERVICE, TODAY, head));
      ImageDecision one = decide(ent, ONE_HOLDER, TODAY.plusDays(1), head);
      assertEquals(List.of(one), consents.imageRules(ent.school().id(), head).decisions());
      assertEquals(Capacity.DELEGATE, one.as());
      assertEquals(first, photos.ask(), "not before its first day");

      ent.clock().advance(Duration.ofDays(1));
      Consent second = photos.ask();
      assertNotEquals(first, second);
      consents.answer(second.id(), GIVEN, photos.grace());
      assertEquals(ConsentState.GIVEN, photos.state(), "one parent is enough by now");
      Consent strict = consents.ask(photos.request(ent.ada()).under(EVERY_HOLDER), photos.alan());
      assertEquals(EVERY_HOLDER, strict.rule(), "whoever asks may ask more people");

      decide(ent, EVERY_HOLDER, TODAY.plusDays(9), head);
      conflict("version-too-early", () -> decide(ent, ONE_HOLDER, TODAY.plusDays(8), head));
      assertEquals(
          List.of(EVERY_HOLDER, ONE_HOLDER, ONE_HOLDER, EVERY_HOLDER),
          List.of(0, 1, 8, 9).stream()
              .map(TODAY::plusDays)
              .map(consents.imageRules(ent.school().id(), head)::on)
              .toList());
      ConsentScope drawing = new ConsentScope(ConsentMedium.WORK, ConsentAudience.ENT);
      assertEquals(
          EVERY_HOLDER,
          consents
              .ask(
                  ConsentRequest.of(
                      ent.ada(), ent.school().id(), Photos.PURPOSE, drawing, Photos.TEXT),
                  photos.alan())
              .rule(),
          "a drawing is no image: nothing was decided about it");
    }
  }

  private static ImageDecision decide(Ent ent, ConsentRule rule, LocalDate from, Actor actor) {
    return Photos.of(ent)
        .consents()
        .decideImages(
            new ImageChoice(ent.school().id(), rule, from, "circulaire académique"), actor);
  }

  private static void rejected(String code, Executable call) {
    assertEquals(code, assertThrows(RejectedException.class, call).violations().get(0).code());
  }

  private static void conflict(String code, Executable call) {
    assertEquals(code, assertThrows(ConflictException.class, call).code());
  }
}
