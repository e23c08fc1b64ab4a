package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.CardDesk;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.throttle.Origin;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Eight nodes over one database count at once what the model counts in turn. */
@EachDatabase
class NodesTest {

  private static final int NODES = 8;

  @Parameter Database database;

  private final ExecutorService threads = Executors.newFixedThreadPool(NODES);
  private final List<Auth> nodes = new ArrayList<>();
  private Ent ent;
  private PupilCards cards;
  private OpenWindow window;

  @BeforeEach
  void eightNodes() {
    ent = Ent.on(database);
    Auth auth = Auth.of(ent.tenant());
    cards = PupilCards.issue(auth, ent.cp(), ent.as(ent.alan()));
    window = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan()));
    for (int i = 0; i < NODES; i++) {
      nodes.add(Auth.of(Restarted.tenantOf(ent)));
    }
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    ent.close();
  }

  @Test
  void onOneSeatedTabletTheyCountAsTheModelDoes() throws Exception {
    Device tablet = window.tablet();

    List<SignIn> told = atOnce(i -> tablet);

    Model model = new Model(new Tried("ada", new Origin("w-tablet"), true));
    assertEquals(sorted(model.inTurn()), sorted(told));
    assertEquals(counted(model.tally), counted(kept(tablet)));
  }

  @Test
  void fromStrangersTheyCountAsTheModelDoes() throws Exception {
    List<SignIn> told = atOnce(i -> Device.unknown());

    Model model = new Model(new Tried("ada", Origin.STRANGERS, false));
    assertEquals(sorted(model.inTurn()), sorted(told));
    assertEquals(counted(model.tally), counted(kept(Device.unknown())));
  }

  @Test
  void fromEightTabletsEachIsCountedByItself() throws Exception {
    List<Device> tablets = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      tablets.add(window.tablet());
    }

    List<SignIn> told = atOnce(tablets::get);

    SignIn free = new SignIn.Wait(ent.clock().instant());
    assertEquals(NODES, told.stream().filter(free::equals).count(), told::toString);
    for (Device tablet : tablets) {
      assertEquals(List.of(NODES, NODES, 1, 0, 0), counted(kept(tablet)));
    }
  }

  /** Give a wrong answer to Ada's challenge on every node at once, each another one. */
  private List<SignIn> atOnce(IntFunction<Device> device) throws Exception {
    CyclicBarrier start = new CyclicBarrier(NODES);
    List<Callable<SignIn>> calls = new ArrayList<>();
    for (int i = 0; i < NODES; i++) {
      int node = i;
      Challenge challenge = nodes.get(i).pupils().begin(cards.scan(ent.ada()), device.apply(i));
      calls.add(
          () -> {
            start.await();
            return nodes
                .get(node)
                .pupils()
                .answer(challenge, cards.wrongStory(ent.ada(), node + 1));
          });
    }
    List<SignIn> told = new ArrayList<>();
    for (Future<SignIn> call : threads.invokeAll(calls)) {
      told.add(call.get());
    }
    return told;
  }

  private Tally kept(Device device) {
    CardCode code = CardCode.read(cards.scan(ent.ada())).orElseThrow();
    return Unit.joined(
        ent.tenant(),
        unit ->
            new CardDesk(unit)
                .look(code, new UUID(1, 1), DeviceTokens.hashOf(device))
                .tally()
                .tally());
  }

  private static List<Integer> counted(Tally tally) {
    return List.of(
        tally.pupil().inARow(),
        tally.pupil().recent().size(),
        tally.device().recent().size(),
        tally.group().recent().size(),
        tally.tenantHour());
  }

  private static List<String> sorted(List<SignIn> told) {
    return told.stream().map(SignIn::toString).sorted().toList();
  }

  /** Counts by the pure rules alone. */
  private final class Model {

    private final Tried tried;
    private Tally tally = Tally.NONE;

    Model(Tried tried) {
      this.tried = tried;
    }

    List<SignIn> inTurn() {
      Instant now = ent.clock().instant();
      List<SignIn> told = new ArrayList<>();
      for (int i = 0; i < NODES; i++) {
        if (Throttle.STANDARD.standing(tally, tried, now) instanceof Standing.Open) {
          tally = Throttle.STANDARD.failed(tally, tried, "guess" + i, now);
        }
        Standing standing = Throttle.STANDARD.standing(tally, tried, now);
        told.add(
            new SignIn.Wait(standing instanceof Standing.Waiting waiting ? waiting.until() : now));
      }
      return told;
    }
  }
}
