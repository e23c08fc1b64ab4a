package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static io.entsdk.privacy.consent.ConsentAnswer.WITHDRAWN;
import static java.util.Locale.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Budget;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Jobs;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.event.Event;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.spi.EventListener;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentEvents;
import io.entsdk.privacy.consent.ConsentParty;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentState;
import io.entsdk.privacy.consent.ConsentText;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.privacy.consent.OwnConsent;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** Ada is to be on photographs: both parents answer, each for themselves, and so does Ada. */
@EachDatabase
class ConsentStoryTest {

  @Parameter Database database;

  private final Changes told = new Changes();
  private Ent ent;
  private Photos photos;
  private Consents consents;

  @BeforeEach
  void aTeacherTakesPictures() {
    ent = Ent.on(database, wiring -> wiring.listener(told));
    photos = Photos.of(ent);
    consents = photos.consents();
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void eachAnswersForThemselvesAndStaffSeeWhatItComesTo() {
    assertEquals(ConsentState.UNKNOWN, photos.state());
    Consent asked = photos.ask();
    assertEquals(LocalDate.of(2027, 8, 31), asked.lastDay(), "the school year");
    assertEquals(asked, photos.ask(), "a device that sends twice asks once");

    consents.answer(asked.id(), GIVEN, photos.grace());
    consents.answer(asked.id(), GIVEN, photos.grace());
    assertEquals(ConsentState.REQUESTED, photos.state(), "silence is no consent");
    assertEquals(
        List.of(new OwnConsent(asked, Optional.empty())),
        consents.listOwn(ent.ada(), photos.charles()),
        "what she said is hers");
    assertEquals(Optional.of(GIVEN), consents.answer(asked.id(), GIVEN, photos.charles()).answer());
    assertEquals(ConsentState.GIVEN, photos.state());
    assertEquals(2, photos.answers());

    consents.answer(asked.id(), REFUSED, photos.ada());
    assertEquals(ConsentState.REFUSED, photos.state(), "the child’s own no");
    consents.answer(asked.id(), GIVEN, photos.ada());
    consents.withdraw(asked.id(), photos.charles());
    assertEquals(Optional.of(WITHDRAWN), consents.withdraw(asked.id(), photos.charles()).answer());
    assertEquals(ConsentState.WITHDRAWN, photos.state());
    Jobs.of(ent.runtime()).run("events", Budget.minutes(1));
    assertEquals(List.of("GIVEN", "REFUSED", "GIVEN", "WITHDRAWN"), told.states);
    assertEquals(
        List.of(
            photos.party(ent.grace()),
            photos.party(ent.charles()),
            ConsentParty.oneself(),
            ConsentParty.oneself(),
            photos.party(ent.charles())),
        consents.history(asked.id(), ent.as(ent.head())).stream()
            .map(entry -> entry.event().party())
            .toList());
  }

  @Test
  void nobodyAnswersOrLooksWhoseChildItIsNot() {
    Consent asked = photos.ask();
    for (var stranger : List.of(ent.as(ent.cleo()), photos.alan(), ent.as(ent.edith()))) {
      denied(() -> consents.answer(asked.id(), GIVEN, stranger));
      denied(() -> consents.listOwn(ent.ada(), stranger));
    }
    denied(() -> consents.standing(ent.ada(), Photos.PURPOSE, Photos.ON_THE_ENT, photos.grace()));
    denied(() -> consents.history(asked.id(), photos.alan()));
    Jdbc.execute(
        ent,
        "update ent_core_guardianship set state = 'UNVERIFIED' where guardian_id = '%s'"
            .formatted(ent.charles()));
    denied(() -> consents.answer(asked.id(), GIVEN, photos.charles()));
    denied(() -> consents.listOwn(ent.ada(), photos.charles()));
    consents.answer(asked.id(), GIVEN, photos.grace());
    assertEquals(ConsentState.GIVEN, photos.state(), "a link alone is no authority");
    conflict("nothing-given", () -> consents.withdraw(asked.id(), photos.ada()));
  }

  @Test
  void itHoldsUntilItsLastDayIsOverInTheSchoolAndOtherWordsAskAnew() {
    Consent asked = photos.ask();
    photos.agree(asked);
    ConsentText words = ConsentText.of("photos-2", FRENCH, "Photos de l’année, sur l’ENT.");
    ConsentRequest again =
        ConsentRequest.of(ent.ada(), ent.school().id(), Photos.PURPOSE, Photos.ON_THE_ENT, words);
    Consent newer = consents.ask(again, photos.alan());
    assertEquals(ConsentState.GIVEN, photos.state(), "the earlier words, until these are answered");
    conflict("asked-again", () -> consents.withdraw(asked.id(), photos.grace()));
    consents.answer(newer.id(), REFUSED, photos.grace());
    assertEquals(ConsentState.REFUSED, photos.state());
    consents.answer(newer.id(), GIVEN, photos.grace());
    consents.answer(newer.id(), GIVEN, photos.charles());
    ConsentScope web = new ConsentScope(ConsentMedium.PHOTO, ConsentAudience.WEB);
    assertEquals(
        ConsentState.UNKNOWN,
        consents.standing(ent.ada(), Photos.PURPOSE, web, photos.alan()).state());

    ent.clock().set(Instant.parse("2027-08-31T21:59:59Z"));
    assertEquals(ConsentState.GIVEN, photos.state());
    ent.clock().set(Instant.parse("2027-08-31T22:00:00Z"));
    assertEquals(ConsentState.EXPIRED, photos.state(), "midnight in Paris");
    conflict("consent-over", () -> consents.answer(newer.id(), GIVEN, photos.ada()));
  }

  @Test
  void whoeverHasLostAuthorityHasGivenNothingThatCounts() {
    Consent asked = photos.ask();
    photos.agree(asked);
    Jdbc.execute(ent, "update ent_core_guardianship set last_day = date '2026-09-20'");
    ent.clock().set(Instant.parse("2026-09-20T12:00:00Z"));
    assertEquals(ConsentState.GIVEN, photos.state());
    ent.clock().set(Instant.parse("2026-09-21T12:00:00Z"));
    assertEquals(ConsentState.INVALIDATED, photos.state());
    denied(() -> consents.withdraw(asked.id(), photos.grace()));
  }

  @Test
  void twoParentsWhoAnswerAtTheSameMomentAndTwiceAreTwoAnswers() throws Exception {
    Consent asked = photos.ask();
    List<Callable<OwnConsent>> calls = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      calls.add(() -> consents.answer(asked.id(), GIVEN, photos.grace()));
      calls.add(() -> consents.answer(asked.id(), GIVEN, photos.charles()));
    }
    ExecutorService devices = Executors.newFixedThreadPool(4);
    try {
      for (Future<OwnConsent> call : devices.invokeAll(calls)) {
        assertEquals(Optional.of(GIVEN), call.get().answer());
      }
    } finally {
      devices.shutdownNow();
    }
    assertEquals(2, photos.answers());
    assertEquals(ConsentState.GIVEN, photos.state());
  }

  private static void denied(Executable call) {
    assertThrows(AccessDeniedException.class, call);
  }

  private static void conflict(String code, Executable call) {
    assertEquals(code, assertThrows(ConflictException.class, call).code());
  }

  /** Remembers what answers came to. */
  private static final class Changes implements EventListener {

    private final List<String> states = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String id() {
      return "vendor-photos";
    }

    @Override
    public void on(Event event) {
      if (event.type().equals(ConsentEvents.CHANGED)) {
        states.add(event.refs().get("state"));
      }
    }
  }
}
