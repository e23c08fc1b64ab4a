package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.internal.argon2.NativeArgon2;
import io.entsdk.auth.passphrase.Passphrase;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.secret.HashLimits;
import io.entsdk.auth.secret.HashPolicy;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;

/** What hashing does to signing in: nothing is held, nothing is miscounted. */
@EachDatabase
@Timeout(120)
class WordsHashingTest {

  @Parameter Database database;

  @Test
  void noMemoryIsUnavailableAndNeverCounted() {
    Faulty hasher = new Faulty();
    try (WordsSchool school =
        WordsSchool.with(database, WordsSchool.hashing().hasher(hasher).build())) {
      String right = school.words().words(school.ent().ada());
      hasher.fails = true;
      for (int i = 0; i < 10; i++) {
        assertEquals(
            new SignIn.Unavailable(),
            school.words().enter(school.ent().ada(), right, Device.unknown()));
      }
      assertThrows(
          UnavailableException.class,
          () -> school.auth().passphrases().issue(school.ent().ada(), school.alan()));
      hasher.fails = false;
      school.words().signIn(school.ent().ada(), Device.unknown());
    }
  }

  @Test
  void aPoolOfOneConnectionIsEnoughAndFreeWhileAnythingIsHashed() {
    Faulty hasher = new Faulty();
    try (WordsSchool school =
        WordsSchool.with(database, WordsSchool.hashing().hasher(hasher).build())) {
      FewConnections pool = new FewConnections(school.ent(), 1);
      Auth auth = Auth.of(pool.tenant(school.ent()), WordsSchool.hashing().hasher(hasher).build());
      List<Integer> held = new ArrayList<>();
      hasher.meanwhile = () -> held.add(pool.held());

      assertInstanceOf(
          SignIn.Wait.class, enter(auth, school, school.words().wrongWords(school.ent().ada(), 1)));
      assertInstanceOf(
          SignIn.Accepted.class, enter(auth, school, school.words().words(school.ent().ada())));

      assertEquals(List.of(0, 0), held);
    }
  }

  @Test
  void issuingHoldsNothingWhileItHashesEither() {
    Faulty hasher = new Faulty();
    try (WordsSchool school =
        WordsSchool.with(database, WordsSchool.hashing().hasher(hasher).build())) {
      FewConnections pool = new FewConnections(school.ent(), 2);
      Auth auth = Auth.of(pool.tenant(school.ent()), WordsSchool.hashing().hasher(hasher).build());
      List<Integer> held = new ArrayList<>();
      hasher.meanwhile = () -> held.add(pool.held());

      auth.passphrases().issue(school.ent().cp(), school.alan()).close();

      assertEquals(List.of(0, 0), held);
    }
  }

  @Test
  void fortyAtOnceAreInOrUnavailableAndNotOneIsCalledWrong() throws Exception {
    try (WordsSchool school =
        WordsSchool.with(
            database,
            WordsSchool.hashing().limits(new HashLimits(2, 16, Duration.ofMillis(500))).build())) {
      Device tablet = school.words().signIn(school.ent().ada(), Device.unknown()).device();
      String right = school.words().words(school.ent().ada());
      Callable<SignIn> signIn = () -> school.words().enter(school.ent().ada(), right, tablet);
      ExecutorService threads = Executors.newFixedThreadPool(40);
      try {
        int in = 0;
        for (Future<SignIn> one : threads.invokeAll(Collections.nCopies(40, signIn))) {
          SignIn outcome = one.get();
          in += outcome instanceof SignIn.Accepted ? 1 : 0;
          assertTrue(
              outcome instanceof SignIn.Accepted || outcome instanceof SignIn.Unavailable,
              outcome::toString);
        }
        assertTrue(in >= 1, "nobody got in");
      } finally {
        threads.shutdownNow();
      }
      school.words().signIn(school.ent().ada(), tablet);
    }
  }

  @Test
  void aRightAnswerMovesTheHashAfterThePolicy() {
    try (WordsSchool school = WordsSchool.on(database)) {
      Auth later =
          Auth.of(
              school.ent().tenant(),
              WordsSchool.hashing()
                  .policy(new HashPolicy(new HashCost(128, 1, 1, 32), 16))
                  .build());
      String before = hash(school);
      assertInstanceOf(
          SignIn.Accepted.class, enter(later, school, school.words().words(school.ent().ada())));
      String after = hash(school);
      assertInstanceOf(
          SignIn.Accepted.class, enter(later, school, school.words().words(school.ent().ada())));

      assertTrue(after.contains("m=128"), after.substring(0, 40));
      assertNotEquals(before, after);
      assertEquals(after, hash(school), "once is enough");
    }
  }

  private static SignIn enter(Auth auth, WordsSchool school, String typed) {
    try (Passphrase given = Passphrase.read(typed).orElseThrow()) {
      return auth.passphrases()
          .enter(school.words().login(school.ent().ada()), given, Device.unknown());
    }
  }

  private static String hash(WordsSchool school) {
    return Unit.joined(
        school.ent().tenant(),
        unit ->
            unit.rows(
                    "/* reads all - deciding */ select words_hash from ent_auth_passphrase"
                        + " where tenant = cast(?1 as int) and pupil_id = cast(?2 as uuid)",
                    unit.tenantId().value(),
                    school.ent().ada().value())
                .get(0)
                .text(0));
  }

  /** Computes Argon2id, unless it is told to fail, and lets a test look around meanwhile. */
  static final class Faulty implements SecretHasher {

    private final SecretHasher real = NativeArgon2.load();
    volatile boolean fails;
    volatile Runnable meanwhile = () -> {};

    @Override
    public String id() {
      return "faulty";
    }

    @Override
    public Optional<byte[]> tag(HashInput input) {
      if (input.key().length == 0) {
        meanwhile.run();
      }
      return fails ? Optional.empty() : real.tag(input);
    }
  }
}
