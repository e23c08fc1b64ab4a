package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.consent.ConsentAnswer.GIVEN;
import static io.entsdk.privacy.erasure.ErasureEvents.GUARDIAN_ERASED;
import static io.entsdk.privacy.erasure.ErasureOutcome.GONE;
import static io.entsdk.privacy.erasure.ErasureOutcome.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.Arrival;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Duplicates;
import io.entsdk.core.directory.LegalDocument;
import io.entsdk.core.directory.MergeEvidence;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldRequest;
import io.entsdk.core.protection.Protection;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.privacy.request.ErasureAnswer.Planned;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Each consent is looked at by itself, and once somebody goes or proves to be another. */
@EachDatabase
class ConsentLookTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate SOON = LocalDate.of(2026, 9, 30);

  @Parameter Database database;

  private final ConsentByTimeTest.Told told = new ConsentByTimeTest.Told();
  private Ent ent;
  private Photos photos;
  private Actor head;
  private Actor second;

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
  void whatCannotBeLookedAtWaitsByItselfEverLongerAndIsTold() {
    Consent broken = ask(ent.ada(), SOON);
    photos.agree(broken);
    Consent beside = ask(ent.bob(), SOON);
    news();
    told(broken, "UNREADABLE");
    ent.clock().set(Instant.parse("2026-10-02T12:00:00Z"));

    assertEquals(List.of("EXPIRED 2026-10-01"), news(), "Bob's, beside it");
    assertEquals(List.of(1L, 0L), List.of(failures(broken), failures(beside)));
    assertTrue(warnings().contains("consents that cannot be looked at: 1"), this::warnings);

    ent.clock().advance(Duration.ofSeconds(61));
    news();
    ent.clock().advance(Duration.ofSeconds(61));
    news();
    assertEquals(2, failures(broken), "two minutes after the second time");
    ent.clock().advance(Duration.ofSeconds(61));
    told(broken, "GIVEN");
    assertEquals(List.of("EXPIRED 2026-10-01"), news(), "as soon as it can be");
    assertEquals(0, failures(broken));
  }

  @Test
  void thatAGuardianIsErasedIsSeenOfTheChildAtOnce() {
    head = Adopting.delegate(ent);
    second = Adopting.coHead(ent);
    Consent asked = photos.ask();
    photos.consents().answer(asked.id(), GIVEN, photos.grace());
    assertEquals(List.of(), news(), "Charles is asked, too");

    HoldRequest dossier =
        HoldRequest.of(ent.ada(), HoldBasis.INVESTIGATION, "PV 1", SOON.plusYears(1));
    var hold = Protection.of(ent.tenant()).holds().place(dossier, head);
    assertEquals(1, erase(ent.charles()).get(HELD));
    assertEquals(0, Jdbc.events(ent, GUARDIAN_ERASED), "their link stays with the held child");
    assertEquals(0, news().stream().filter(state -> state.startsWith("GIVEN")).count());

    Protection.of(ent.tenant()).holds().askRelease(hold.id(), "settled", head);
    Protection.of(ent.tenant()).holds().confirmRelease(hold.id(), second);
    assertEquals(1, erase(ent.charles()).get(GONE));

    assertEquals(1, Jdbc.events(ent, GUARDIAN_ERASED));
    assertEquals(1, news().stream().filter(state -> state.startsWith("GIVEN")).count());
  }

  @Test
  void ofIdsThatAreJoinedTheProofOfLaterWordsStaysAsLongAsTheEarlierYes() {
    Directory directory = Directory.of(ent.tenant());
    LocalDate born = LocalDate.of(2018, 12, 10);
    PersonId adah =
        ((Arrival.Arrived)
                directory.enrolments().arriveApart("Adah", "LOVELASE", born, ent.cp(), SYSTEM))
            .pupil()
            .id();
    ask(adah, LocalDate.of(2028, 12, 31));
    Consent later = ask(ent.ada(), SOON);
    news();
    assertEquals(SOON.plusDays(1), over(later));

    Duplicates duplicates = directory.duplicates();
    LegalDocument act = new LegalDocument(LegalDocument.Kind.CIVIL_STATUS, "12/345", born);
    duplicates.merge(
        duplicates.preview(adah, ent.ada(), SYSTEM), MergeEvidence.sameDocument(act), SYSTEM);
    news();

    assertEquals(LocalDate.of(2029, 1, 1), over(later));
  }

  private Map<ErasureOutcome, Integer> erase(PersonId person) {
    Privacy privacy = Privacy.of(ent.tenant());
    ErasureRequest request =
        new ErasureRequest(person, ent.school().id(), ErasureGround.ENTERED_BY_MISTAKE);
    Planned planned = (Planned) privacy.erasureRequests().record(request, head);
    Erasures erasures = privacy.erasures();
    ErasurePlan plan = erasures.getPlan(planned.erasure(), head);
    erasures.approve(plan.id(), plan.hash(), second);
    ent.clock().advance(Duration.ofDays(7));
    run("erasures");
    run("events");
    ent.clock().advance(Duration.ofMinutes(6));
    run("erasures");
    ErasureReport report = erasures.report(plan.id(), head);
    assertEquals(ErasureState.CERTIFIED, report.state());
    return report.people();
  }

  private Consent ask(PersonId person, LocalDate last) {
    return photos.consents().ask(photos.request(person).until(last), SYSTEM);
  }

  private void told(Consent consent, String state) {
    Jdbc.execute(
        ent,
        "update ent_privacy_consent set told = '%s' where id = '%s'"
            .formatted(state, consent.id()));
  }

  private long failures(Consent consent) {
    return Jdbc.count(
        ent,
        "select look_failures from ent_privacy_consent where id = '%s'".formatted(consent.id()));
  }

  private LocalDate over(Consent consent) {
    return Jdbc.texts(
            ent,
            "select cast(over_on as varchar) from ent_privacy_consent where id = '%s'"
                .formatted(consent.id()))
        .stream()
        .map(LocalDate::parse)
        .findFirst()
        .orElseThrow();
  }

  private String warnings() {
    return ent.runtime().check().toString();
  }

  private List<String> news() {
    run("events");
    return told.news();
  }

  private void run(String job) {
    assertTrue(Jobs.of(ent.runtime()).run(job, Budget.minutes(5)).failures().isEmpty());
  }
}
