package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.audit.AuditRecord;
import io.entsdk.core.event.Event;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.spi.EventListener;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
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

/** The code of a pass works once, and cannot be guessed. */
@EachDatabase
class PassCodeTest {

  private static final int AT_ONCE = 4;

  @Parameter Database database;
  private final List<Event> heard = Collections.synchronizedList(new ArrayList<>());
  private Ent ent;
  private Passes passes;

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.listener(new Ear()));
    passes = new Passes(ent);
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aCodeWorksOnceAndTheHeadKnowsWho() {
    GivenPass given = passes.given();
    PassAnswer.Accepted accepted = passes.accepted(given, "Sam", "REMPLAÇANTE");

    assertEquals(
        new PassAnswer.Used(ent.clock().instant()),
        passes.desk().activate(given.code().text(), "Zoé", "AUTRE"));
    SubstitutePass seen = passes.desk().get(given.pass().id(), passes.head());
    assertEquals(accepted.person(), seen.substitute());
    assertEquals(List.of(accepted.person().toString()), told("pass-activated", "substitute"));
    assertEquals(ent.head(), heardOf("pass-activated").get(0).person());
  }

  @Test
  void whatWasDoneOnAPassIsShownToTheHead() {
    PassAnswer.Accepted accepted = passes.activated("Sam", "REMPLAÇANTE");
    ent.clock().advance(Duration.ofMinutes(1));
    Directory.of(ent.tenant()).people().get(ent.ada(), accepted.actor());

    List<AuditRecord> acts = passes.desk().listActs(accepted.pass().id(), passes.head());
    assertEquals(
        List.of("read-person", "activate-pass"), acts.stream().map(AuditRecord::action).toList());
    assertEquals(
        "pass " + accepted.pass().id() + ", given by " + ent.head(),
        acts.get(0).reason().orElseThrow());
    Fact function =
        Directory.of(ent.tenant()).people().listFactsOf(accepted.person(), passes.head()).get(0);
    assertEquals("pass", function.source());
  }

  @Test
  void wrongCodesAreCountedAlthoughTheHostRollsBackAndThenThePassIsOfNoUse() {
    GivenPass given = passes.given();
    for (int i = 0; i < SubstitutePass.MOST_TRIES; i++) {
      assertFalse(passes.desk().get(given.pass().id(), passes.head()).isLocked());
      assertThrows(IllegalStateException.class, () -> triedByAHostThatThrows(given));
    }

    assertTrue(passes.desk().get(given.pass().id(), passes.head()).isLocked());
    assertEquals(
        new PassAnswer.NotAccepted(),
        passes.desk().activate(given.code().text(), "Sam", "REMPLAÇANTE"));
    assertEquals(List.of(given.pass().id().toString()), told("pass-locked", "pass"));
  }

  private void triedByAHostThatThrows(GivenPass given) {
    Unit.joined(
        ent.tenant(),
        unit -> {
          assertEquals(
              new PassAnswer.NotAccepted(),
              passes.desk().activate(Passes.wrong(given), "Sam", "REMPLAÇANTE"));
          throw new IllegalStateException("the host changes its mind");
        });
  }

  @Test
  void whatIsNoCodeIsAWrongOne() {
    passes.given();
    for (String code :
        List.of("", "-", "ABCDE", "ABCDE-ABCDÉ", "x".repeat(1_000_000), "UUUUU-UUUUU")) {
      assertEquals(new PassAnswer.NotAccepted(), passes.desk().activate(code, "Sam", "X"));
    }
  }

  @Test
  void ofThoseWhoGiveOneCodeAtOnceOneIsLetIn() throws Exception {
    GivenPass given = passes.given();

    List<PassAnswer> answers =
        atOnce(() -> passes.desk().activate(given.code().text(), "Sam", "REMPLAÇANTE"));
    assertEquals(1, answers.stream().filter(PassAnswer.Accepted.class::isInstance).count());
    answers.stream()
        .filter(answer -> !(answer instanceof PassAnswer.Accepted))
        .forEach(answer -> assertInstanceOf(PassAnswer.Used.class, answer));
    assertEquals(1, passes.desk().listSubstitutesOf(ent.school().id(), passes.head()).size());
  }

  @Test
  void wrongCodesAtOnceAreCountedOneByOne() throws Exception {
    GivenPass given = passes.given();
    atOnce(() -> passes.desk().activate(Passes.wrong(given), "Sam", "REMPLAÇANTE"));

    assertEquals(AT_ONCE, passes.desk().get(given.pass().id(), passes.head()).wrongTries());
  }

  private static List<PassAnswer> atOnce(Callable<PassAnswer> act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<PassAnswer> answers = new ArrayList<>();
      for (Future<PassAnswer> one : threads.invokeAll(Collections.nCopies(AT_ONCE, act))) {
        answers.add(one.get());
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }

  private List<String> told(String type, String ref) {
    return heardOf(type).stream().map(event -> event.refs().get(ref)).toList();
  }

  private List<Event> heardOf(String type) {
    Jobs.of(ent.runtime()).run("events", Budget.minutes(1));
    return heard.stream().filter(event -> event.type().value().equals(type)).toList();
  }

  /** Hears everything. */
  private final class Ear implements EventListener {

    @Override
    public String id() {
      return "ear";
    }

    @Override
    public void on(Event event) {
      heard.add(event);
    }
  }
}
