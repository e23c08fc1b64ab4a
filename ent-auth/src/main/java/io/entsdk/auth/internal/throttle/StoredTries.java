package io.entsdk.auth.internal.throttle;

import io.entsdk.auth.spi.TryChange;
import io.entsdk.auth.spi.TryKey;
import io.entsdk.auth.spi.TryKey.Of;
import io.entsdk.auth.spi.TryStore;
import io.entsdk.auth.throttle.Failures;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.auth.throttle.TryCounts;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.Kernel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and moves counts in the store that the host has given for them; no unit of work is open
 * meanwhile.
 */
public final class StoredTries {

  /** At each round at least one of those who contend comes through. */
  private static final int ROUNDS = 24;

  private final Logger log = LoggerFactory.getLogger(StoredTries.class);
  private final TryStore store;
  private final Tenant tenant;
  private final Consumer<Set<TryKey>> before;

  /** Ask {@code store} after {@code before} has been told of what is about to be read. */
  public StoredTries(TryStore store, Tenant tenant, Consumer<Set<TryKey>> before) {
    this.store = store;
    this.tenant = tenant;
    this.before = before;
  }

  /** Return the store of the host's; empty where the tables count. */
  public static Optional<StoredTries> of(Tenant tenant) {
    return store(tenant.kernel())
        .map(store -> new StoredTries(store, tenant, new AskedReprieves(tenant, store)::tell));
  }

  private static Optional<TryStore> store(Kernel kernel) {
    return kernel.extensions().find(TryStore.class);
  }

  /** Tell whether a store of the host's counts tries. */
  public static boolean isUsedBy(Kernel kernel) {
    return store(kernel).isPresent();
  }

  /** Holds a tally as the store had it, with the texts that it was read from. */
  public record Read(TallyOnFile tally, Map<TryKey, String> texts) {}

  /**
   * Return what {@code round} says, which is empty when somebody else was faster; empty when it did
   * not come through, or when the store does not answer.
   */
  public <T> Optional<T> win(Supplier<Optional<T>> round) {
    Optional<T> outcome = Optional.empty();
    Unlooked why = Unlooked.CONTENTION;
    try {
      for (int i = 0; i < ROUNDS && outcome.isEmpty(); i++) {
        outcome = round.get();
      }
    } catch (RuntimeException e) {
      why = Unlooked.TRY_STORE;
      log.debug("The store of tries {} failed with {}", store.id(), e.getClass().getName());
    }
    if (outcome.isEmpty()) {
      why.countIn(tenant.kernel());
      log.warn("A try in tenant {} was not looked at", tenant.id().value());
    }
    return outcome;
  }

  /** Return what the store keeps where {@code place} would be kept in the tables. */
  public Read read(TallyOnFile place) {
    TryKey pupil = new TryKey(Of.CARD, place.pupil().subject());
    TryKey device = place.device().key(Of.DEVICE);
    TryKey group = place.group().key(Of.STRANGERS);
    TryKey hour = place.hour().key(Of.HOUR);
    Map<TryKey, String> texts = texts(Stream.of(pupil, device, group, hour));
    return new Read(
        new TallyOnFile(
            tries(pupil, texts),
            failures(device, texts),
            failures(group, texts),
            new Kept(hour.subject(), number(text(hour, texts)) - 1, Failures.NONE)),
        texts);
  }

  /** Return what the store keeps of the device alone. */
  public Failures readDevice(TallyOnFile place) {
    TryKey device = place.device().key(Of.DEVICE);
    return failures(device, texts(Stream.of(device))).failures();
  }

  /** Return what the store keeps of tries of words. */
  public Read readWords(Tries place) {
    TryKey pupil = new TryKey(Of.WORDS, place.subject());
    Map<TryKey, String> texts = texts(Stream.of(pupil));
    return new Read(TallyOnFile.of(tries(pupil, texts)), texts);
  }

  private Map<TryKey, String> texts(Stream<TryKey> keys) {
    Set<TryKey> asked =
        keys.filter(key -> !key.subject().equals(Subjects.NOBODY)).collect(Collectors.toSet());
    before.accept(asked);
    return new HashMap<>(store.read(tenant.id(), asked));
  }

  private static Tries tries(TryKey key, Map<TryKey, String> texts) {
    return new Tries(key.subject(), 0, TryCountsText.ofJoined(text(key, texts)).counts());
  }

  private static Kept failures(TryKey key, Map<TryKey, String> texts) {
    TryCountsText kept = TryCountsText.ofJoined(text(key, texts));
    return new Kept(key.subject(), 0, FailuresText.read(kept.streaks(), kept.recent()));
  }

  private static String text(TryKey key, Map<TryKey, String> texts) {
    return texts.getOrDefault(key, "");
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /**
   * Count what a try leaves that was not let in; false when somebody else was counted meanwhile.
   */
  public boolean moveAfter(Tried tried, Read read, Tally next) {
    return change(read, read.tally().movesAfter(tried, next));
  }

  /** Count what a try leaves that is let in after this; false as in {@link #moveAfter}. */
  public boolean moveLettingIn(Read read, Tally next) {
    return change(read, read.tally().movesLettingIn(next));
  }

  /** Count a try of words; false as in {@link #moveAfter}. */
  public boolean moveWords(Read read, TryCounts next) {
    UUID subject = read.tally().pupil().subject();
    Move move = new Move(new TryKey(Of.WORDS, subject), 0, TryCountsText.of(next));
    return change(read, List.of(move));
  }

  /**
   * Tell the store what was taken back and is not read since; return how much, at most {@code
   * most}.
   */
  public int reprieve(int most) {
    return new AskedReprieves(tenant, store).tell(most);
  }

  /** Forget the counts that nobody has touched since {@code before}, at most {@code most}. */
  public int purge(Instant before, int most) {
    return store.forgetBefore(tenant.id(), before, most);
  }

  /** In the row of an hour the version is the count; in a store the text is. */
  private static String next(Read read, Move move) {
    return move.key().of() == Of.HOUR
        ? Integer.toString(read.tally().tally().tenantHour() + 1)
        : move.texts().joined();
  }

  private boolean change(Read read, List<Move> moves) {
    List<TryChange> changes =
        moves.stream()
            .map(
                move -> new TryChange(move.key(), text(move.key(), read.texts()), next(read, move)))
            .toList();
    return store.change(tenant.id(), changes, tenant.kernel().now());
  }
}
