package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.consent.ConsentAnswer.REFUSED;
import static java.util.Locale.FRENCH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.GuardianshipDecision;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.event.Event;
import io.entsdk.core.personal.ConsentAudience;
import io.entsdk.core.personal.ConsentMedium;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.spi.EventListener;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentEvents;
import io.entsdk.privacy.consent.ConsentRequest;
import io.entsdk.privacy.consent.ConsentRule;
import io.entsdk.privacy.consent.ConsentText;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Nobody says anything, and a consent is over all the same: whoever has published is told. */
@EachDatabase
class ConsentByTimeTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private final Told told = new Told();
  private Ent ent;
  private Photos photos;

  @BeforeEach
  void aTeacherTakesPictures() {
    ent = Ent.on(database, wiring -> wiring.listener(told));
    photos = Photos.of(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whatEndsByTimeIsToldOnTheDayInTheSchoolOnceAndLateWhereNobodyLooked() throws Exception {
    Consent asked = photos.ask();
    photos.agree(asked);
    assertEquals(List.of("GIVEN 2026-09-15"), news());
    at("2027-08-31T21:59:59Z");
    assertEquals(List.of(), news(), "its last day, in Paris");
    at("2027-08-31T22:00:00Z");
    bothNodes();
    assertEquals(List.of("EXPIRED 2027-09-01"), told.news(), "two nodes tell it once");
    assertEquals(List.of(), news());

    Consent brief = ask("photos-2", LocalDate.of(2027, 9, 10));
    photos.agree(brief);
    at("2028-01-15T12:00:00Z");
    assertEquals(
        List.of("GIVEN 2027-09-01", "EXPIRED 2027-09-11"), news(), "late, with its own day");
    assertEquals(
        0,
        Jdbc.count(ent, "select count(*) from ent_privacy_consent where look_at is not null"),
        "what is over is looked at no more");
  }

  @Test
  void birthdaysAndTheEndOfAuthorityAreToldAndSoIsACorrection() {
    Jdbc.execute(
        ent,
        "update ent_core_person set birth_date = date '2008-10-01' where id = '%s'"
            .formatted(ent.ada()));
    Consent asked = photos.ask();
    assertEquals(List.of(), news(), "looked at before anybody answers");
    photos.agree(asked);
    news();
    at("2026-09-30T21:59:59Z");
    assertEquals(List.of(), news());
    at("2026-09-30T22:00:00Z");
    assertEquals(List.of("INVALIDATED 2026-10-01"), news(), "18 years old in Paris");

    Directory directory = Directory.of(ent.tenant());
    Consent bobs =
        photos
            .consents()
            .ask(
                ConsentRequest.of(
                        ent.bob(),
                        ent.school().id(),
                        Photos.PURPOSE,
                        new ConsentScope(ConsentMedium.WORK, ConsentAudience.ENT),
                        Photos.TEXT)
                    .under(ConsentRule.ONE_HOLDER),
                SYSTEM);
    directory
        .guardianships()
        .decide(ent.grace(), ent.bob(), GuardianshipDecision.of(GuardianshipState.FULL), SYSTEM);
    photos.consents().answer(bobs.id(), GIVEN, photos.grace());
    assertEquals(List.of("GIVEN 2026-10-01"), news());
    LegalDocument act =
        new LegalDocument(LegalDocument.Kind.JUDGMENT, "26/9", LocalDate.of(2026, 10, 1));
    directory
        .guardianships()
        .decide(
            ent.grace(),
            ent.bob(),
            GuardianshipDecision.of(GuardianshipState.WITHDRAWN).under(act),
            SYSTEM);
    assertEquals(List.of("INVALIDATED 2026-10-01"), news(), "custody was decided anew");
  }

  @Test
  void wordsThatWereAnsweredSinceAreWhatCounts() {
    Consent first = ask("photos-1", LocalDate.of(2026, 9, 30));
    photos.agree(first);
    Consent second = ask("photos-2", LocalDate.of(2026, 12, 1));
    photos.agree(second);
    Consent third = ask("photos-3", LocalDate.of(2027, 1, 10));
    news();
    at("2026-10-02T12:00:00Z");
    assertEquals(List.of(), news(), "the later words go on");
    at("2026-12-02T12:00:00Z");
    assertEquals(List.of("EXPIRED 2026-12-02"), news(), "and nobody has answered the last ones");
    photos.consents().answer(third.id(), REFUSED, photos.grace());
    assertEquals(List.of("REFUSED 2026-12-02"), news());
  }

  private Consent ask(String version, LocalDate lastDay) {
    ConsentText words = ConsentText.of(version, FRENCH, "Photos de la classe.");
    return photos
        .consents()
        .ask(
            ConsentRequest.of(
                    ent.ada(), ent.school().id(), Photos.PURPOSE, Photos.ON_THE_ENT, words)
                .until(lastDay),
            SYSTEM);
  }

  private void at(String instant) {
    ent.clock().set(Instant.parse(instant));
  }

  private List<String> news() {
    run();
    return told.news();
  }

  private boolean run() {
    assertTrue(Jobs.of(ent.runtime()).run("events", Budget.minutes(5)).failures().isEmpty());
    return true;
  }

  private void bothNodes() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Boolean>> calls = List.of(this::run, this::run);
      for (Future<Boolean> node : nodes.invokeAll(calls)) {
        assertTrue(node.get());
      }
    } finally {
      nodes.shutdownNow();
    }
    run();
  }

  /** Remembers what consents came to, and since when. */
  static final class Told implements EventListener {

    private final List<String> states = Collections.synchronizedList(new ArrayList<>());

    @Override
    public String id() {
      return "vendor-gallery";
    }

    @Override
    public void on(Event event) {
      if (event.type().equals(ConsentEvents.CHANGED)) {
        states.add(event.refs().get("state") + " " + event.refs().get("from"));
      }
    }

    List<String> news() {
      List<String> news = List.copyOf(states);
      states.clear();
      return news;
    }
  }
}
