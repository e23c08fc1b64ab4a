package io.entsdk.privacy.testkit;

import static io.entsdk.privacy.request.ErasureGround.NO_LONGER_NEEDED;
import static io.entsdk.privacy.request.ErasureGround.OBJECTION;
import static io.entsdk.privacy.request.ExtensionReason.COMPLEXITY;
import static io.entsdk.privacy.request.ExtensionReason.NUMBER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.Budget;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Jobs;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.privacy.request.ErasureAnswer.Planned;
import io.entsdk.privacy.request.ErasureGround;
import io.entsdk.privacy.request.ErasureRequest;
import io.entsdk.privacy.request.ErasureRequests;
import io.entsdk.privacy.request.FiledRequest;
import io.entsdk.privacy.request.RefusalReason;
import io.entsdk.privacy.request.RequestChannel;
import io.entsdk.privacy.request.RequestState;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.Parameter;

/** Who has asked to be erased stands in a register, with the day on which an answer is due. */
@EachDatabase
class RequestRegisterTest {

  private static final PageRequest PAGE = PageRequest.first(50);

  @Parameter Database database;

  private Ent ent;
  private ErasureRequests requests;
  private Erasures erasures;
  private Actor head;
  private Actor second;
  private Actor grace;
  private LocalDate today;

  @BeforeEach
  void adaAndBobHaveLeft() {
    ent = Ent.on(database);
    requests = Privacy.of(ent.tenant()).erasureRequests();
    erasures = Privacy.of(ent.tenant()).erasures();
    head = Adopting.delegate(ent);
    second = Adopting.coHead(ent);
    grace = RequestCommands.parent(ent);
    today = ent.school().dayOf(ent.clock().instant());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoAskedWhatWasAnsweredAndWhatHasBecomeOfItStandsThereUntilNobodyIsNamed() {
    requests.ask(of(ent.ada(), OBJECTION), grace);
    FiledRequest refused = all().get(0);
    assertEquals(RequestState.REFUSED, refused.state());
    assertEquals(Optional.of(RefusalReason.STILL_ENTITLED), refused.refusal());
    assertEquals(RequestChannel.GUARDIAN, refused.channel());
    assertEquals(Optional.of(ent.grace()), refused.askedBy());
    assertEquals(List.of(), open(), "it is answered");

    leave();
    ErasureId first = planned(ent.ada(), OBJECTION);
    assertEquals(today.plusMonths(1), open().get(0).dueOn());
    ent.clock().advance(Duration.ofDays(10));
    ErasureId again = planned(ent.ada(), NO_LONGER_NEEDED);
    FiledRequest asked = open().get(0);
    assertEquals(1, open().size());
    assertEquals(today.plusMonths(1), asked.dueOn(), "asking again moves no day");
    assertEquals(today.plusDays(10), asked.askedOn());
    assertEquals(Optional.of(again), asked.erasure());
    assertEquals(RequestState.ASKED_AGAIN, of(first).state());

    erasures.approve(again, erasures.getPlan(again, head).hash(), head);
    assertEquals(RequestState.UNDER_WAY, open().get(0).state());
    ent.clock().advance(Duration.ofDays(8));
    for (String job : List.of("erasures", "events", "erasures", "events", "erasures")) {
      Jobs.of(ent.runtime()).run(job, Budget.minutes(5));
      ent.clock().advance(Duration.ofMinutes(6));
    }
    FiledRequest erased = of(again);
    assertEquals(RequestState.ERASED, erased.state());
    assertEquals(Optional.empty(), erased.person());
    assertEquals(List.of(), open());
  }

  @Test
  void theMonthIsExtendedOnceWithinItAndForAReasonThatIsTold() {
    leave();
    planned(ent.ada(), OBJECTION);
    FiledRequest asked = open().get(0);
    FiledRequest extended = requests.extend(asked.id(), COMPLEXITY, head);
    assertEquals(today.plusMonths(3), extended.dueOn());
    assertTrue(
        extended.explain(Locale.FRENCH).contains("deux mois, car la demande est complexe"),
        extended.explain(Locale.FRENCH));
    refused("extended-already", () -> requests.extend(asked.id(), NUMBER, head));
    planned(ent.ada(), NO_LONGER_NEEDED);
    refused("extended-already", () -> requests.extend(open().get(0).id(), NUMBER, head));
    refused("request-answered", () -> requests.extend(asked.id(), NUMBER, head));

    requests.record(of(ent.bob(), OBJECTION), head);
    FiledRequest bob = open().get(0);
    assertEquals(RequestChannel.SCHOOL, bob.channel());
    ent.clock().advance(Duration.ofDays(40));
    refused("extended-too-late", () -> requests.extend(bob.id(), NUMBER, head));
  }

  @Test
  void whatIsCalledOffIsStillOwedAnAnswerAndALateOneIsTold() {
    leave();
    ErasureId erasure = planned(ent.ada(), OBJECTION);
    erasures.cancel(erasure, head);
    assertEquals(RequestState.CALLED_OFF, open().get(0).state());
    assertFalse(open().get(0).isOverdue(today.plusMonths(1)));
    assertEquals(List.of(), warnings());

    ent.clock().advance(Duration.ofDays(32));
    assertTrue(open().get(0).isOverdue(today.plusDays(32)));
    assertEquals(1, warnings().size());
    Jdbc.execute(ent, "update ent_core_enrolment set last_day = null");
    requests.record(of(ent.ada(), OBJECTION), head);
    assertEquals(List.of(), open(), "refused, for Ada has come back");
    assertEquals(List.of(), warnings());
  }

  @Test
  void aPageIsTheSameFewStatementsAndLeavesNobodyOut() {
    leave();
    List<PersonId> children = List.of(ent.ada(), ent.bob());
    children.forEach(child -> requests.record(of(child, OBJECTION), head));
    Page<FiledRequest> first = requests.listOpen(ent.school().id(), PageRequest.first(1), head);
    Page<FiledRequest> rest =
        requests.listOpen(
            ent.school().id(), PageRequest.after(first.next().orElseThrow(), 1), head);
    assertEquals(
        children,
        List.of(first.items().get(0), rest.items().get(0)).stream()
            .flatMap(one -> one.person().stream())
            .toList());
    assertEquals(Optional.empty(), rest.next());
    int few =
        ent.statements()
            .countIn(() -> requests.listOpen(ent.school().id(), PageRequest.first(1), head));
    assertEquals(few, ent.statements().countIn(this::open));
  }

  private ErasureId planned(PersonId person, ErasureGround ground) {
    return ((Planned) requests.ask(of(person, ground), grace)).erasure();
  }

  private ErasureRequest of(PersonId person, ErasureGround ground) {
    return new ErasureRequest(person, ent.school().id(), ground);
  }

  private FiledRequest of(ErasureId erasure) {
    return all().stream()
        .filter(one -> one.erasure().equals(Optional.of(erasure)))
        .findFirst()
        .orElseThrow();
  }

  private List<FiledRequest> open() {
    return requests.listOpen(ent.school().id(), PAGE, second).items();
  }

  private List<FiledRequest> all() {
    return requests.listOf(ent.school().id(), PAGE, second).items();
  }

  private void leave() {
    Jdbc.execute(
        ent,
        "update ent_core_enrolment set first_day = date '2026-09-01', last_day = date '2026-09-10'");
  }

  private List<String> warnings() {
    return ent.runtime().check().findings().stream()
        .filter(finding -> finding.area().equals("requests"))
        .map(finding -> finding.message())
        .toList();
  }

  private static void refused(String code, Executable call) {
    assertEquals(code, assertThrows(ConflictException.class, call).code());
  }
}
