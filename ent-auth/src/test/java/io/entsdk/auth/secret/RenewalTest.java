package io.entsdk.auth.secret;

import static io.entsdk.auth.secret.Bench.ADA;
import static io.entsdk.auth.secret.Bench.CHEAP;
import static io.entsdk.auth.secret.Bench.cheap;
import static io.entsdk.auth.secret.Bench.keys;
import static io.entsdk.auth.secret.Bench.tenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.secret.SecretCheck.Verified;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the policy has moved, a right answer moves the hash after it. */
class RenewalTest {

  private final Secret given = Secret.ofText("cheval lune sabot tarte");
  private final Secrets secrets = Bench.secrets(cheap());

  static Stream<HashPolicy> moved() {
    return Stream.of(
        new HashPolicy(new HashCost(128, 1, 1, 32), 16),
        new HashPolicy(new HashCost(32, 1, 1, 32), 16),
        new HashPolicy(new HashCost(64, 2, 1, 32), 16),
        new HashPolicy(new HashCost(64, 1, 2, 32), 16),
        new HashPolicy(new HashCost(64, 1, 1, 48), 16),
        new HashPolicy(new HashCost(64, 1, 1, 32), 24));
  }

  @ParameterizedTest
  @MethodSource("moved")
  void aHashOfAnotherPolicyIsMadeAnew(HashPolicy policy) {
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
    Secrets later = Bench.secrets(cheap().policy(policy));

    HashedSecret renewed = renewed(later, stored).orElseThrow();

    assertTrue(HashText.read(renewed).orElseThrow().isAsNew(policy, "2026"));
    assertEquals(Optional.empty(), renewed(later, renewed));
  }

  @Test
  void aHashOfAFormerVersionIsMadeAnew() {
    Pepper pepper = new Pepper(keys("2026"), tenant(1, keys("2026")).id());
    byte[] keyed =
        given.use(bytes -> pepper.keyed(pepper.current().key(), Pepper.Kind.PLAIN, ADA, bytes));
    byte[] salt = new byte[16];
    byte[] none = {};
    HashInput input =
        new HashInput(CHEAP.cost(), HashInput.FORMER_VERSION, keyed, salt, none, none);
    byte[] tag = Bench.NATIVE.tag(input).orElseThrow();
    HashText former = new HashText(HashInput.FORMER_VERSION, CHEAP.cost(), "2026", null, salt, tag);

    HashedSecret renewed = renewed(secrets, former.text()).orElseThrow();

    assertEquals(HashInput.CURRENT_VERSION, HashText.read(renewed).orElseThrow().version());
  }

  @Test
  void aHashUnderAFormerPepperIsMadeAnewUnderTheCurrentOne() {
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
    KeySource rotated = new Rotated(keys("2027"), keys("2026"));
    Secrets later = new Secrets(tenant(1, rotated), cheap().build());

    HashedSecret renewed = renewed(later, stored).orElseThrow();

    assertEquals("2027", HashText.read(renewed).orElseThrow().pepperId());
    assertEquals(Optional.empty(), renewed(later, renewed));
    assertFalse(Arrays.equals(salt(stored), salt(renewed)));
  }

  private Optional<HashedSecret> renewed(Secrets with, HashedSecret stored) {
    SecretCheck check = with.check(stored, given, ADA, HashLane.PUPIL);
    return assertInstanceOf(Verified.class, check).renewed();
  }

  private static byte[] salt(HashedSecret stored) {
    return HashText.read(stored).orElseThrow().salt();
  }

  private record Rotated(KeySource current, KeySource former) implements KeySource {

    @Override
    public Identified<SecretKey> currentSecretKey(KeyPurpose purpose) {
      return current.currentSecretKey(purpose);
    }

    @Override
    public Optional<SecretKey> secretKey(KeyPurpose purpose, String id) {
      return current.secretKey(purpose, id).or(() -> former.secretKey(purpose, id));
    }
  }
}
