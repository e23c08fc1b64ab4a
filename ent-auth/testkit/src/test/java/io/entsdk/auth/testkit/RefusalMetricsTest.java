package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.PictureStory;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.TenantId;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.spi.Metrics;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Why children are not let in is told to the host's monitoring, by reason and never by child. */
@EachDatabase
class RefusalMetricsTest {

  @Parameter Database database;

  private final Counts counts = new Counts();
  private final MemoryTryStore store = new MemoryTryStore();
  private Ent ent;
  private PupilCards cards;

  @BeforeEach
  void start() {
    ent = Ent.on(database, runtime -> runtime.metrics(counts));
    cards = PupilCards.issue(Auth.of(ent.tenant()), ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void eachRefusalHasItsReason() {
    refuseAll(Auth.of(ent.tenant()));

    assertEquals(
        Map.of("wrong", 5, "waiting", 1, "unknown", 2, "device-closed", 1), counts.refused);
  }

  @Test
  void theSameHoldsForAStoreOfTheHosts() {
    refuseAll(elsewhere());

    assertEquals(
        Map.of("wrong", 5, "waiting", 1, "unknown", 2, "device-closed", 1), counts.refused);
  }

  /** Let Ada slip three times and come too early, and Bob and two cards close a tablet. */
  private void refuseAll(Auth auth) {
    for (int number = 1; number <= 3; number++) {
      wrong(auth, Device.unknown(), number);
    }
    wrong(auth, Device.unknown(), 4);
    Device tablet = OpenWindow.of(auth, ent.cp(), ent.as(ent.alan())).tablet();
    auth.pupils()
        .answer(auth.pupils().begin(cards.scan(ent.bob()), tablet), cards.wrongStory(ent.bob(), 1));
    for (String drawn : new String[] {"0".repeat(56), "1".repeat(56)}) {
      auth.pupils().answer(auth.pupils().begin(drawn, tablet), cards.story(ent.bob()));
    }
    wrong(auth, tablet, 5);
    wrong(auth, tablet, 6);
  }

  private void wrong(Auth auth, Device device, int number) {
    auth.pupils()
        .answer(
            auth.pupils().begin(cards.scan(ent.ada()), device),
            cards.wrongStory(ent.ada(), number));
  }

  @Test
  void whatIsUnavailableSaysForWantOfWhat() {
    Auth auth = elsewhere();
    store.away(true);
    auth.pupils().answer(auth.pupils().begin(cards.scan(ent.ada()), Device.unknown()), right());
    assertEquals(Map.of("try-store", 2), counts.unavailable, "once to begin, once to answer");

    counts.unavailable.clear();
    Auth busy = Auth.of(runtime().unitOfWork(new NoSecond(ent)).build().tenant(id()));
    busy.pupils().answer(busy.pupils().begin(cards.scan(ent.ada()), Device.unknown()), right());
    assertEquals(Map.of("database", 1), counts.unavailable);
  }

  private PictureStory right() {
    return cards.story(ent.ada());
  }

  private Auth elsewhere() {
    return Auth.of(
        runtime()
            .unitOfWork(UnitOfWork.resourceLocal(ent.entityManagers()))
            .extension(store)
            .build()
            .tenant(id()));
  }

  private EntRuntime.Builder runtime() {
    return EntRuntime.builder().keys(Restarted.keys()).clock(ent.clock()).metrics(counts);
  }

  private TenantId id() {
    return ent.tenant().id();
  }

  /** Has a connection for reading, and none to spare. */
  private record NoSecond(UnitOfWork host) implements UnitOfWork {

    NoSecond(Ent ent) {
      this(UnitOfWork.resourceLocal(ent.entityManagers()));
    }

    @Override
    public <T> T joined(Function<EntityManager, T> work) {
      return host.joined(work);
    }

    @Override
    public <T> T independent(Function<EntityManager, T> work) {
      throw new UnavailableException("no-second-connection", "the pool is empty");
    }
  }

  /** Is the host's monitoring. */
  private static final class Counts implements Metrics {

    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> unavailable = new TreeMap<>();

    @Override
    public String id() {
      return "counts";
    }

    @Override
    public void outcome(String what, String code) {
      if (what.equals("sign-in-refused")) {
        refused.merge(code, 1, Integer::sum);
      } else if (what.equals("sign-in-unavailable")) {
        unavailable.merge(code, 1, Integer::sum);
      }
    }
  }
}
