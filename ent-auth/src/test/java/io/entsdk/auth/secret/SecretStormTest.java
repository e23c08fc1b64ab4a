package io.entsdk.auth.secret;

import static io.entsdk.auth.secret.Bench.ADA;
import static io.entsdk.auth.secret.Bench.cheap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.Secret;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two hundred come at once with the right secret. */
@Timeout(60)
class SecretStormTest {

  private static final int AT_ONCE = 200;

  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void notOneRightSecretIsCalledWrongAndTheMachineIsBounded() throws Exception {
    Map<String, Long> outcomes = storm(new HashLimits(2, 16, Duration.ofSeconds(2)));

    assertEquals(0, outcomes.getOrDefault("Wrong", 0L));
    assertTrue(outcomes.get("Verified") >= 18, outcomes::toString);
    assertTrue(outcomes.get("Unavailable") >= 1, () -> "the storm was none: " + outcomes);
    assertTrue(most.get() <= 2, () -> most + " at once");
  }

  @Test
  void withTimeEnoughAllGetIn() throws Exception {
    Map<String, Long> outcomes = storm(new HashLimits(2, AT_ONCE, Duration.ofSeconds(30)));

    assertEquals(Map.of("Verified", (long) AT_ONCE), outcomes);
  }

  private Map<String, Long> storm(HashLimits limits) throws Exception {
    Secrets secrets = Bench.secrets(cheap().limits(limits).hasher(new Watched()));
    Secret given = Secret.ofText("cheval lune sabot tarte");
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
    Callable<SecretCheck> signIn = () -> secrets.check(stored, given, ADA, HashLane.PUPIL);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Future<SecretCheck>> checks = threads.invokeAll(Collections.nCopies(AT_ONCE, signIn));
      return checks.stream()
          .map(SecretStormTest::outcome)
          .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    } finally {
      threads.shutdownNow();
    }
  }

  private static String outcome(Future<SecretCheck> check) {
    try {
      return check.get().getClass().getSimpleName();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes five milliseconds for each tag, and notes how many there are at once. */
  private final class Watched implements SecretHasher {

    @Override
    public String id() {
      return "watched";
    }

    @Override
    public Optional<byte[]> tag(HashInput input) {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      try {
        Thread.sleep(5);
        return Bench.NATIVE.tag(input);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      } finally {
        inside.decrementAndGet();
      }
    }
  }
}
