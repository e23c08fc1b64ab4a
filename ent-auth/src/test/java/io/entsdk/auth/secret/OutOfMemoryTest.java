package io.entsdk.auth.secret;

import static io.entsdk.auth.secret.Bench.ADA;
import static io.entsdk.auth.secret.Bench.cheap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.Secret;
import io.entsdk.core.UnavailableException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What goes wrong below is nobody's wrong secret, and nobody's to read. */
@ResourceLock(Resources.SYSTEM_ERR)
class OutOfMemoryTest {

  private static final String IN_THE_MESSAGE = "$argon2id$v=19$m=64,t=1,p=1$c2FsdA$aGFzaA";

  private final Secret given = Secret.ofText("cheval lune sabot tarte");
  private final HashedSecret stored = Bench.secrets(cheap()).hash(given, ADA, HashLane.PUPIL);
  private final PrintStream stderr = System.err;
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setErr(stderr);
  }

  @Test
  void aHasherWithoutMemoryIsUnavailable() {
    Secrets starved = Bench.secrets(cheap().hasher(new AfterTheSelfTest(any -> Optional.empty())));

    assertEquals(new SecretCheck.Unavailable(), check(starved));
    assertEquals(new SecretCheck.Unavailable(), starved.checkNobody(given, HashLane.PUPIL));
    assertEquals("hashing-unavailable", refusal(starved).code());
  }

  @Test
  void whatAHasherThrowsIsUnavailableAndItsMessageGoesNoFurther() {
    Secrets broken =
        Bench.secrets(
            cheap()
                .hasher(
                    new AfterTheSelfTest(
                        any -> {
                          throw new IllegalStateException(IN_THE_MESSAGE);
                        })));

    assertEquals(new SecretCheck.Unavailable(), check(broken));
    assertFalse(refusal(broken).toString().contains("argon2id"));
    assertFalse(log.toString(StandardCharsets.UTF_8).contains(IN_THE_MESSAGE));
    assertFalse(log.toString(StandardCharsets.UTF_8).contains(stored.text()));
  }

  @Test
  void noMemoryForJavaEitherIsUnavailableAndThePermitComesBack() {
    Secrets starved =
        Bench.secrets(
            cheap()
                .limits(HashLimits.of(1))
                .hasher(
                    new AfterTheSelfTest(
                        any -> {
                          throw new OutOfMemoryError("unable to allocate");
                        })));

    for (int i = 0; i < 3; i++) {
      assertEquals(new SecretCheck.Unavailable(), check(starved));
    }
  }

  @Test
  void aTagOfAnotherLengthIsUnavailable() {
    Secrets odd =
        Bench.secrets(cheap().hasher(new AfterTheSelfTest(any -> Optional.of(new byte[31]))));

    assertEquals(new SecretCheck.Unavailable(), check(odd));
  }

  @Test
  void aHasherThatComputesSomethingElseIsRefusedAtTheStart() {
    SecretHashing.Builder wrong = cheap().hasher(new Fake(any -> Optional.of(new byte[32])));
    SecretHashing.Builder mute = cheap().hasher(new Fake(any -> Optional.empty()));

    assertThrows(MisconfiguredException.class, wrong::build);
    assertThrows(MisconfiguredException.class, mute::build);
  }

  private SecretCheck check(Secrets with) {
    return with.check(stored, given, ADA, HashLane.PUPIL);
  }

  private UnavailableException refusal(Secrets with) {
    return assertInstanceOf(
        UnavailableException.class,
        assertThrows(UnavailableException.class, () -> with.hash(given, ADA, HashLane.ADULT)));
  }

  private record Fake(Function<HashInput, Optional<byte[]>> way) implements SecretHasher {

    @Override
    public String id() {
      return "fake";
    }

    @Override
    public Optional<byte[]> tag(HashInput input) {
      return way.apply(input);
    }
  }

  /** Computes the vector of the self-test, and then goes its own way. */
  private record AfterTheSelfTest(Function<HashInput, Optional<byte[]>> way)
      implements SecretHasher {

    @Override
    public String id() {
      return "fake";
    }

    @Override
    public Optional<byte[]> tag(HashInput input) {
      return input.key().length > 0 ? Bench.NATIVE.tag(input) : way.apply(input);
    }
  }
}
