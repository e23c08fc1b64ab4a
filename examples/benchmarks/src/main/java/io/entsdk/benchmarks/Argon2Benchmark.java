package io.entsdk.benchmarks;

import de.mkammerer.argon2.jna.Argon2Library;
import de.mkammerer.argon2.jna.JnaUint32;
import de.mkammerer.argon2.jna.Size_t;
import io.entsdk.auth.secret.HashLane;
import io.entsdk.auth.secret.HashPolicy;
import io.entsdk.auth.secret.HashedSecret;
import io.entsdk.auth.secret.SecretCheck;
import io.entsdk.auth.secret.SecretHashing;
import io.entsdk.auth.secret.SecretOwner;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.core.Secret;
import io.entsdk.testkit.Ent;
import java.util.Arrays;
import java.util.UUID;

/** Checks a right secret, against the bare native call with the same cost, in pairs. */
final class Argon2Benchmark {

  private static final HashCost COST = HashPolicy.OWASP.cost();
  private static final SecretOwner ADA = new SecretOwner("passphrase", new UUID(1, 2));

  private final int pairs;
  private final byte[] keyed = new byte[32];
  private final byte[] salt = new byte[16];
  private final byte[] tag = new byte[COST.tagLength()];

  Argon2Benchmark(int pairs) {
    this.pairs = pairs;
  }

  void run() {
    try (Ent ent = Ent.inMemory()) {
      Secrets secrets = new Secrets(ent.tenant(), SecretHashing.builder().build());
      Secret given = Secret.ofText("cheval lune sabot tarte voisin");
      HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
      Runnable check = () -> verified(secrets.check(stored, given, ADA, HashLane.PUPIL));
      compare(check);
    }
  }

  private void compare(Runnable check) {
    for (int i = 0; i < 10; i++) {
      millis(this::bare);
      millis(check);
    }
    double[] ratios = new double[pairs];
    double[] millis = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      boolean bareFirst = pair % 2 == 0;
      double before = millis(bareFirst ? this::bare : check);
      double after = millis(bareFirst ? check : this::bare);
      millis[pair] = bareFirst ? after : before;
      ratios[pair] = millis[pair] / (bareFirst ? before : after);
    }
    Arrays.sort(ratios);
    Arrays.sort(millis);
    System.out.printf(
        "Argon2id m=%d t=%d p=%d checked in %.1f ms; ratio to the bare native call %.3f"
            + " (median of %d pairs, %.3f to %.3f)%n",
        COST.memoryKib(),
        COST.iterations(),
        COST.parallelism(),
        millis[pairs / 2],
        ratios[pairs / 2],
        pairs,
        ratios[pairs / 10],
        ratios[pairs - 1 - pairs / 10]);
  }

  private void bare() {
    int result =
        Argon2Library.INSTANCE.argon2id_hash_raw(
            new JnaUint32(COST.iterations()),
            new JnaUint32(COST.memoryKib()),
            new JnaUint32(COST.parallelism()),
            keyed,
            new Size_t(keyed.length),
            salt,
            new Size_t(salt.length),
            tag,
            new Size_t(tag.length));
    if (result != Argon2Library.ARGON2_OK) {
      throw new IllegalStateException("The native call failed with " + result);
    }
  }

  private static void verified(SecretCheck outcome) {
    if (!(outcome instanceof SecretCheck.Verified)) {
      throw new IllegalStateException("The right secret was " + outcome);
    }
  }

  private static double millis(Runnable call) {
    long start = System.nanoTime();
    call.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
