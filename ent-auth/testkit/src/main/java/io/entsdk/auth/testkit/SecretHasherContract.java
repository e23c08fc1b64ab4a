package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Proves {@link SecretHasher}; extend it beside yours. */
@Timeout(60)
public abstract class SecretHasherContract {

  private static final int V13 = HashInput.CURRENT_VERSION;
  private static final HashCost COST = new HashCost(32, 3, 4, 32);
  private static final byte[] NONE = {};

  /** Return the hasher to prove, as the host makes it. */
  protected abstract SecretHasher hasher();

  @Test
  void itsNameIsStable() {
    assertEquals(hasher().id(), hasher().id());
    assertTrue(hasher().id().matches("[a-z][a-z0-9-]{1,59}"), hasher().id());
  }

  @Test
  void itComputesTheVectorOfRfc9106() {
    HashInput vector =
        new HashInput(COST, V13, filled(32, 1), filled(16, 2), filled(8, 3), filled(12, 4));

    assertEquals(
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659",
        HexFormat.of().formatHex(tag(vector)));
  }

  @Test
  void theFormerVersionIsAnother() {
    HashInput former =
        new HashInput(COST, HashInput.FORMER_VERSION, filled(32, 1), filled(16, 2), NONE, NONE);

    assertFalse(Arrays.equals(tag(former), tag(plain(COST))));
  }

  @Test
  void theTagIsAsLongAsAskedForUpToTheBounds() {
    for (int length : List.of(16, 32, 64)) {
      assertEquals(length, tag(plain(new HashCost(8, 1, 1, length))).length);
    }
  }

  @Test
  void eachPartOfTheInputMatters() {
    byte[] tag = tag(plain(COST));
    byte[] secret = filled(32, 1);
    byte[] salt = filled(16, 2);
    for (HashInput other :
        List.of(
            new HashInput(COST, V13, filled(32, 9), salt, NONE, NONE),
            new HashInput(COST, V13, secret, filled(16, 9), NONE, NONE),
            new HashInput(COST, V13, secret, salt, filled(8, 9), NONE),
            new HashInput(COST, V13, secret, salt, NONE, filled(12, 9)),
            plain(new HashCost(64, 3, 4, 32)),
            plain(new HashCost(32, 4, 4, 32)),
            plain(new HashCost(32, 3, 2, 32)))) {
      assertFalse(Arrays.equals(tag, tag(other)), () -> other + " makes no difference");
    }
  }

  @Test
  void theInputIsLeftAsItWas() {
    HashInput lent = new HashInput(COST, V13, filled(32, 1), filled(16, 2), filled(8, 3), NONE);
    hasher().tag(lent);

    assertArrayEquals(filled(32, 1), lent.secret());
    assertArrayEquals(filled(16, 2), lent.salt());
    assertArrayEquals(filled(8, 3), lent.key());
  }

  @Test
  void theMostThatTheBoundsAllowIsComputedOrSaidToBeUnavailable() {
    HashCost most = new HashCost(HashCost.MOST_MEMORY_KIB, 1, HashCost.MOST_PARALLELISM, 32);

    assertTrue(hasher().tag(plain(most)).map(tag -> tag.length == 32).orElse(true));
  }

  @Test
  void manyThreadsGetTheSameTag() throws InterruptedException, ExecutionException {
    byte[] alone = tag(plain(COST));
    Callable<byte[]> thread = () -> tag(plain(COST));
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<byte[]> one : threads.invokeAll(Collections.nCopies(50, thread))) {
        assertArrayEquals(alone, one.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private byte[] tag(HashInput input) {
    return hasher().tag(input).orElseThrow();
  }

  private static HashInput plain(HashCost cost) {
    return HashInput.of(cost, filled(32, 1), filled(16, 2));
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
