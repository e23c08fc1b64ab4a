package io.entsdk.auth.secret;

import static io.entsdk.auth.secret.Bench.ADA;
import static io.entsdk.auth.secret.Bench.cheap;
import static io.entsdk.auth.secret.Bench.keys;
import static io.entsdk.auth.secret.Bench.tenant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.secret.SecretCheck.Unavailable;
import io.entsdk.auth.secret.SecretCheck.Verified;
import io.entsdk.auth.secret.SecretCheck.Wrong;
import io.entsdk.core.Secret;
import io.entsdk.core.spi.KeySource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private final Secret given = Secret.ofText("cheval lune sabot tarte");
  private final Secrets secrets = Bench.secrets(cheap());

  @Test
  void theSameSecretIsVerifiedAndAnotherIsWrong() {
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);

    assertEquals(new Verified(Optional.empty()), check(secrets, stored, given));
    assertEquals(new Wrong(), check(secrets, stored, Secret.ofText("cheval lune sabot tartes")));
    assertEquals(new Wrong(), check(secrets, stored, Secret.ofText("")));
  }

  @Test
  void equalSecretsAreKeptUnlike() {
    assertNotEquals(
        secrets.hash(given, ADA, HashLane.PUPIL), secrets.hash(given, ADA, HashLane.PUPIL));
  }

  @Test
  void aHashMovedToAnotherOwnerUseOrTenantFitsNothing() {
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
    SecretOwner bob = new SecretOwner("passphrase", new UUID(1, 2));
    SecretOwner password = new SecretOwner("password", ADA.id());
    Secrets elsewhere = new Secrets(tenant(2, keys("2026")), cheap().build());

    assertEquals(new Wrong(), secrets.check(stored, given, bob, HashLane.PUPIL));
    assertEquals(new Wrong(), secrets.check(stored, given, password, HashLane.PUPIL));
    assertEquals(new Wrong(), check(elsewhere, stored, given));
  }

  @Test
  void aLostPepperIsUnavailableAndNeverWrong() {
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
    Secrets later = new Secrets(tenant(1, keys("2027")), cheap().build());

    assertEquals(new Unavailable(), check(later, stored, given));
  }

  @Test
  void aTextThatIsNoHashIsUnavailableAndNeverWrong() {
    for (String text : new String[] {"", "$argon2id$v=19$m=64,t=1,p=1$c2FsdA$dGFn", "x"}) {
      assertEquals(new Unavailable(), check(secrets, new HashedSecret(text), given));
    }
  }

  @Test
  void anotherPepperOfTheSameIdIsWrong() {
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
    Secrets stolen =
        new Secrets(
            tenant(
                1,
                KeySource.derivedFrom(
                    "2026", Secret.ofText("whoever has the table and no pepper"))),
            cheap().build());

    assertEquals(new Wrong(), check(stolen, stored, given));
  }

  @Test
  void nobodyIsAlwaysWrong() {
    assertEquals(new Wrong(), secrets.checkNobody(given, HashLane.PUPIL));
  }

  @Test
  void theSecretIsLeftToItsOwner() {
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
    check(secrets, stored, given);

    assertTrue(given.matches(Secret.ofText("cheval lune sabot tarte")));
    assertFalse(stored.text().contains("cheval"));
    assertEquals("HashedSecret[***]", stored.toString());
  }

  private static SecretCheck check(Secrets with, HashedSecret stored, Secret given) {
    return with.check(stored, given, ADA, HashLane.PUPIL);
  }
}
