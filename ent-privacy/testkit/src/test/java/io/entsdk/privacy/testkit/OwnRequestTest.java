package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.erasure.ErasureOutcome.KEPT;
import static io.entsdk.privacy.request.ErasureGround.CONSENT_WITHDRAWN;
import static io.entsdk.privacy.request.ErasureGround.ENTERED_BY_MISTAKE;
import static io.entsdk.privacy.request.ErasureGround.NO_LONGER_NEEDED;
import static io.entsdk.privacy.request.ErasureGround.OBJECTION;
import static io.entsdk.privacy.request.RefusalReason.KNOWN_ELSEWHERE;
import static io.entsdk.privacy.request.RefusalReason.STILL_ENTITLED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Jobs;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasurePlan;
import io.entsdk.privacy.erasure.ErasureReport;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.privacy.request.ErasureAnswer;
import io.entsdk.privacy.request.ErasureAnswer.Planned;
import io.entsdk.privacy.request.ErasureAnswer.Refused;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.request.ErasureRequests;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** One person asks to be erased: refused while entitled, and otherwise erased as all are. */
@EachDatabase
class OwnRequestTest {

  private static final Actor SYSTEM = Actor.system("test");

  @Parameter Database database;

  private Ent ent;
  private ErasureRequests requests;
  private Erasures erasures;
  private Actor head;
  private Actor second;
  private Actor grace;

  @BeforeEach
  void openTheSchool() {
    ent = Ent.on(database, wiring -> wiring.personalData(new Pages()));
    Pages.create(ent);
    Pages.write(ent, ent.ada(), 2);
    Pages.write(ent, ent.bob(), 1);
    Privacy privacy = Privacy.of(ent.tenant());
    requests = privacy.erasureRequests();
    erasures = privacy.erasures();
    head = Adopting.delegate(ent);
    Directory.of(ent.tenant())
        .staff()
        .giveFunction(
            ent.edith(), ent.school().id(), Profile.DIR, Period.from(Adopting.FIRST_DAY), SYSTEM);
    second = ent.as(ent.edith()).wearing(new Hat(Profile.DIR, ent.school().id()));
    grace = RequestCommands.parent(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoeverHasLeftNeedNotWaitForTheLimitAndWhoIsEntitledIsRefusedWithTheText() {
    ErasureAnswer refused = requests.ask(of(ent.ada(), OBJECTION), grace);
    assertEquals(new Refused(ent.ada(), OBJECTION, STILL_ENTITLED), refused);
    assertTrue(refused.explain(Locale.FRENCH).startsWith("Effacement refusé : le compte sert"));
    assertTrue(refused.explain(Locale.FRENCH).endsWith("(RGPD, art. 17(3)(b), 6(1)(e))."));

    leaves(ent.ada());
    assertThrows(
        AccessDeniedException.class,
        () -> requests.ask(of(ent.ada(), OBJECTION), ent.as(ent.charles())),
        "a link alone is no parental authority");
    ErasureId first = planned(requests.ask(of(ent.ada(), OBJECTION), grace));
    ErasureId asked = planned(requests.ask(of(ent.ada(), NO_LONGER_NEEDED), grace));
    assertEquals(ErasureState.CANCELLED, erasures.report(first, SYSTEM).state());
    ErasurePlan plan = erasures.getPlan(asked, head);
    assertEquals(1, plan.people());
    assertEquals(Optional.of(NO_LONGER_NEEDED), plan.ground());

    erasures.approve(asked, plan.hash(), head);
    assertEquals(
        "erasure-under-way",
        assertThrows(ConflictException.class, () -> requests.ask(of(ent.ada(), OBJECTION), grace))
            .code());
    ErasureReport report = erased(asked);
    assertEquals(ErasureState.CERTIFIED, report.state(), report::toString);
    assertEquals(1, Pages.left(ent));
    String statement = statement(report);
    assertTrue(statement.contains("\"requested\":\"RGPD, art. 17(1)(a)\""), statement);
  }

  @Test
  void whoWasEnteredByMistakeGoesOnTheWordOfTwoPeopleOfTheSchool() {
    ErasureRequest mistake = of(ent.bob(), ENTERED_BY_MISTAKE);
    assertThrows(RejectedException.class, () -> requests.ask(mistake, ent.as(ent.bob())));
    ErasureId erasure = planned(requests.record(mistake, head));
    String hash = erasures.getPlan(erasure, head).hash();
    assertThrows(ConflictException.class, () -> erasures.approve(erasure, hash, head));
    erasures.approve(erasure, hash, second);
    assertEquals(ErasureState.CERTIFIED, erased(erasure).state());
    assertEquals(2, Pages.left(ent));

    Jdbc.execute(
        ent,
        "insert into ent_core_function (tenant, id, version, person_id, school_id, profile, first_day, source) values (1, '%s', 0, '%s', '%s', 'ENS', date '2026-09-01', 'test')"
            .formatted(ent.tenant().kernel().newId(), ent.alan(), Jdbc.anotherSchool(ent)));
    assertEquals(
        new Refused(ent.alan(), ENTERED_BY_MISTAKE, KNOWN_ELSEWHERE),
        requests.record(of(ent.alan(), ENTERED_BY_MISTAKE), head));
  }

  @Test
  void aParentAsksUntilTheChildIsOfAgeAndTakesNoConsentBackThatWasGivenWithoutThem() {
    leaves(ent.ada());
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    born(ent.ada(), today.minusYears(15).plusDays(1));
    planned(requests.ask(of(ent.ada(), CONSENT_WITHDRAWN), grace));

    born(ent.ada(), today.minusYears(15));
    assertEquals(
        "for-the-pupil",
        assertThrows(
                RejectedException.class,
                () -> requests.ask(of(ent.ada(), CONSENT_WITHDRAWN), grace))
            .violations()
            .get(0)
            .code());
    planned(requests.ask(of(ent.ada(), CONSENT_WITHDRAWN), ent.as(ent.ada())));

    born(ent.ada(), today.minusYears(18).plusDays(1));
    planned(requests.ask(of(ent.ada(), OBJECTION), grace));
    born(ent.ada(), today.minusYears(18));
    assertThrows(AccessDeniedException.class, () -> requests.ask(of(ent.ada(), OBJECTION), grace));
    planned(requests.ask(of(ent.ada(), OBJECTION), ent.as(ent.ada())));
  }

  private void born(PersonId person, LocalDate day) {
    Jdbc.execute(
        ent,
        "update ent_core_person set birth_date = date '%s' where id = '%s'".formatted(day, person));
  }

  @Test
  void whoHasComeBackMeanwhileStays() {
    leaves(ent.ada());
    ErasureId erasure = planned(requests.record(of(ent.ada(), NO_LONGER_NEEDED), head));
    erasures.approve(erasure, erasures.getPlan(erasure, head).hash(), second);
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set last_day = null where person_id = '%s'"
            .formatted(ent.ada()));

    assertEquals(1, erased(erasure).people().get(KEPT));
    assertEquals(3, Pages.left(ent));
  }

  private ErasureRequest of(PersonId person, ErasureGround ground) {
    return new ErasureRequest(person, ent.school().id(), ground);
  }

  private void leaves(PersonId pupil) {
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set first_day = date '2026-09-01', last_day = date '2026-09-10' where person_id = '%s'"
            .formatted(pupil));
  }

  private static ErasureId planned(ErasureAnswer answer) {
    return ((Planned) answer).erasure();
  }

  private ErasureReport erased(ErasureId erasure) {
    ent.clock().advance(Duration.ofDays(7));
    for (String job : List.of("erasures", "events", "erasures", "events", "erasures")) {
      Jobs.of(ent.runtime()).run(job, Budget.minutes(5));
      ent.clock().advance(Duration.ofMinutes(6));
    }
    return erasures.report(erasure, SYSTEM);
  }

  private static String statement(ErasureReport report) {
    String jws = report.certificate().orElseThrow().jws();
    return new String(Base64.getUrlDecoder().decode(jws.split("\\.")[1]), StandardCharsets.UTF_8);
  }
}
