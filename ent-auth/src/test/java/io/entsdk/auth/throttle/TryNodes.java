package io.entsdk.auth.throttle;

import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.internal.throttle.Subjects;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.internal.throttle.Tries;
import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryKey.Of;
import io.entsdk.auth.throttle.MemoryTries.Outcome;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.TenantId;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Is any number of nodes over one store of tries, each of which is somewhere in a try. */
final class TryNodes {

  private static final TenantId TENANT = TenantId.of(1);
  private static final UUID GROUP = new UUID(5, 5);

  private final MapTryStore store = new MapTryStore();
  private final Throttle throttle;
  private final StoredTries tries;
  private Instant now;

  TryNodes(Throttle throttle, Instant start) {
    this.throttle = throttle;
    this.now = start;
    this.tries =
        new StoredTries(
            store,
            EntRuntime.builder()
                .unitOfWork(new NoDatabase())
                .keys(KeySource.derivedFrom("test", Secret.ofText("x".repeat(40))))
                .clock(() -> now)
                .build()
                .tenant(TENANT),
            keys -> {});
  }

  /** Is a try that has read the counts, some time ago maybe. */
  record Begun(int pupil, String device, StoredTries.Read read, Instant at) {}

  void pause(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  Begun begin(int pupil, String device) {
    return new Begun(pupil, device, tries.read(place(pupil, device)), now);
  }

  /**
   * Return what becomes of a begun try, overtaken or not; empty when the store is away. A right
   * answer of a stranger is read as it is settled: what strangers are counted for together is no
   * part of that change.
   */
  Optional<Outcome> settle(Begun begun, boolean right, String mark, boolean away) {
    store.away = away;
    Tried read = tried(begun, begun.read().tally().tally());
    boolean[] first = {hour(begun.at()) == hour(now) && !(right && read.isStrange())};
    Optional<Outcome> outcome =
        tries.win(
            () -> {
              Begun mine = first[0] ? begun : begin(begun.pupil(), begun.device());
              first[0] = false;
              return round(mine, right, mark);
            });
    store.away = false;
    return outcome;
  }

  private Optional<Outcome> round(Begun begun, boolean right, String mark) {
    Tally tally = begun.read().tally().tally();
    Tried tried = tried(begun, tally);
    Standing standing = throttle.standing(tally, tried, now);
    boolean open = standing instanceof Standing.Open;
    if (open && right) {
      Origin device = new Origin(begun.device().isEmpty() ? "new" : begun.device());
      Tally next = throttle.succeeded(tally, tried, device, now);
      return tries.moveLettingIn(begun.read(), next)
          ? Optional.of(new Outcome(true, true, standing))
          : Optional.empty();
    }
    Tally next = open ? throttle.failed(tally, tried, mark, now) : tally;
    return tries.moveAfter(tried, begun.read(), next)
        ? Optional.of(new Outcome(false, open, throttle.standing(next, tried, now)))
        : Optional.empty();
  }

  /** Return how things stand for {@code pupil} on {@code device} now. */
  Standing standing(int pupil, String device) {
    Begun begun = begin(pupil, device);
    Tally tally = begun.read().tally().tally();
    return throttle.standing(tally, tried(begun, tally), now);
  }

  boolean isKnown(int pupil, String device) {
    Tally tally = begin(pupil, device).read().tally().tally();
    return !tried(new Begun(pupil, device, begin(pupil, device).read(), now), tally).isStrange();
  }

  TryCounts counts(int pupil) {
    return begin(pupil, "").read().tally().tally().pupil();
  }

  void unlock(int pupil) {
    store.forget(TENANT, Set.of(new TryKey(Of.CARD, ofPupil(pupil))));
  }

  void tap(String device) {
    store.forget(TENANT, Set.of(new TryKey(Of.DEVICE, ofDevice(device))));
  }

  private static Tried tried(Begun begun, Tally tally) {
    String mark = Integer.toString(begun.pupil());
    return begun.device().isEmpty()
        ? new Tried(mark, Origin.STRANGERS, false)
        : new Tried(mark, tally.pupil().originOf(new Origin(begun.device())), true);
  }

  private TallyOnFile place(int pupil, String device) {
    UUID hour = new UUID(9, hour(now));
    return TallyOnFile.of(
        new Tries(ofPupil(pupil), 0, TryCounts.NONE), new Subjects(ofDevice(device), GROUP, hour));
  }

  private static UUID ofPupil(int pupil) {
    return new UUID(7, pupil);
  }

  private static UUID ofDevice(String device) {
    return device.isEmpty() ? new UUID(0, 0) : new UUID(8, device.hashCode());
  }

  private static long hour(Instant at) {
    return at.getEpochSecond() / Duration.ofHours(1).toSeconds();
  }

  private record NoDatabase() implements UnitOfWork {

    @Override
    public <T> T joined(Function<EntityManager, T> work) {
      throw new UnavailableException("no-database", "there is none");
    }

    @Override
    public <T> T independent(Function<EntityManager, T> work) {
      return joined(work);
    }
  }
}
