package io.entsdk.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Budget;
import io.entsdk.core.Jobs;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class ConcurrentEventsTest {

  private static final int WRITERS = 8;
  private static final int EVENTS = 25;

  @Parameter Database database;
  private final Ear ear = new Ear("ear");

  @Test
  void whileEightWriteAndThreeRelayEveryStreamArrivesWholeAndInOrder() throws Exception {
    try (Ent ent = Ent.on(database, wiring -> wiring.listener(ear))) {
      relay(ent);
      ear.forget();
      ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 3);
      CountDownLatch writing = new CountDownLatch(WRITERS);
      List<Future<?>> all = new ArrayList<>();
      List<PersonId> people = List.of(ent.ada(), ent.bob(), ent.linus());
      for (int writer = 0; writer < WRITERS; writer++) {
        all.add(threads.submit(() -> write(ent, people, writing)));
      }
      for (int relay = 0; relay < 3; relay++) {
        all.add(threads.submit(() -> relayWhile(ent, writing)));
      }
      await(all);
      threads.shutdown();
      relay(ent);

      for (PersonId person : people) {
        List<Long> distinct = ear.revisionsOf(person).stream().distinct().toList();
        long first = distinct.get(0);
        assertEquals(
            LongStream.range(first, first + (long) WRITERS * EVENTS).boxed().toList(), distinct);
      }
    }
  }

  /**
   * A writer whose transaction is open for long must not lose its events to others that commit
   * first.
   */
  @Test
  void whatCommitsLateIsToldAllTheSame() throws Exception {
    try (Ent ent = Ent.on(database, wiring -> wiring.listener(ear))) {
      relay(ent);
      ear.forget();
      CountDownLatch emitted = new CountDownLatch(1);
      CountDownLatch commit = new CountDownLatch(1);
      ExecutorService slow = Executors.newSingleThreadExecutor();
      Future<?> late =
          slow.submit(
              () ->
                  Unit.joined(
                      ent.tenant(),
                      unit -> {
                        emit(unit, ent.ada());
                        emitted.countDown();
                        return awaited(commit);
                      }));
      emitted.await();
      Unit.joined(ent.tenant(), unit -> emit(unit, ent.bob()));
      relay(ent);
      assertEquals(List.of(ent.bob()), ear.people());

      commit.countDown();
      late.get(30, TimeUnit.SECONDS);
      slow.shutdown();
      relay(ent);

      assertEquals(List.of(ent.bob(), ent.ada()), ear.people());
    }
  }

  private static Object write(Ent ent, List<PersonId> people, CountDownLatch writing) {
    for (int i = 0; i < EVENTS; i++) {
      Unit.joined(
          ent.tenant(),
          unit -> {
            new Outbox(unit).emit(people.stream().map(ConcurrentEventsTest::met).toList());
            return unit;
          });
    }
    writing.countDown();
    return people;
  }

  private static Object relayWhile(Ent ent, CountDownLatch writing) throws InterruptedException {
    while (!writing.await(1, TimeUnit.MILLISECONDS)) {
      relay(ent);
    }
    return ent;
  }

  private static boolean awaited(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Unit emit(Unit unit, PersonId person) {
    new Outbox(unit).emit(List.of(met(person)));
    return unit;
  }

  private static EventDraft met(PersonId person) {
    return new EventDraft(new EventType("met"), person, Map.of());
  }

  private static void await(List<Future<?>> all) throws ExecutionException, InterruptedException {
    for (Future<?> future : all) {
      future.get();
    }
  }

  private static void relay(Ent ent) {
    Jobs.of(ent.runtime()).run("events", Budget.minutes(1));
  }
}
