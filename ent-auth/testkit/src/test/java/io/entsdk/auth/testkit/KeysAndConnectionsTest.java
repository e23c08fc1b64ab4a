package io.entsdk.auth.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.Auth;
import io.entsdk.auth.pupil.Challenge;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.core.EntRuntime;
import io.entsdk.core.Secret;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.UnitOfWork;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class KeysAndConnectionsTest {

  @Parameter Database database;

  private Ent ent;
  private PupilCards cards;

  @BeforeEach
  void alanIssuesCards() {
    ent = Ent.on(database);
    cards = PupilCards.issue(Auth.of(ent.tenant()), ent.cp(), ent.as(ent.alan()));
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void aCardOutlivesTheChangeOfThePepperWhileTheFormerIsKept() {
    Auth later = Auth.of(Restarted.tenantOf(ent, new Vault(Restarted.keys())));
    Challenge challenge = later.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    assertInstanceOf(
        SignIn.Accepted.class, later.pupils().answer(challenge, cards.story(ent.ada())));
  }

  @Test
  void aLostPepperIsNobodysFault() {
    Auth later = Auth.of(Restarted.tenantOf(ent, Vault.empty()));
    Challenge challenge = later.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    assertEquals(
        new SignIn.Unavailable(), later.pupils().answer(challenge, cards.story(ent.ada())));
  }

  @Test
  void withoutAConnectionNothingIsLookedAtAndNothingIsCounted() {
    Auth busy =
        Auth.of(
            EntRuntime.builder()
                .unitOfWork(new Exhausted(UnitOfWork.resourceLocal(ent.entityManagers())))
                .keys(Restarted.keys())
                .clock(ent.clock())
                .build()
                .tenant(ent.tenant().id()));
    Challenge challenge = busy.pupils().begin(cards.scan(ent.ada()), Device.unknown());

    for (int number = 1; number <= 5; number++) {
      assertEquals(
          new SignIn.Unavailable(),
          busy.pupils().answer(challenge, cards.wrongStory(ent.ada(), number)));
    }
    cards.signIn(ent.ada(), Device.unknown());
  }

  @Test
  void theRuntimeFindsNothingToMend() {
    assertTrue(ent.runtime().check().passed(), () -> ent.runtime().check().toString());
  }

  /** Makes new things with its own keys, and still holds those of {@code former}. */
  private record Vault(KeySource own, Optional<KeySource> former) implements KeySource {

    Vault(KeySource former) {
      this(ofNextYear(), Optional.of(former));
    }

    static Vault empty() {
      return new Vault(ofNextYear(), Optional.empty());
    }

    private static KeySource ofNextYear() {
      return KeySource.derivedFrom("2027", Secret.ofText("the master of next year, of 32 bytes"));
    }

    @Override
    public Identified<SecretKey> currentSecretKey(KeyPurpose purpose) {
      return own.currentSecretKey(purpose);
    }

    @Override
    public Optional<SecretKey> secretKey(KeyPurpose purpose, String id) {
      return own.secretKey(purpose, id)
          .or(() -> former.flatMap(keys -> keys.secretKey(purpose, id)));
    }
  }

  /** Has a connection for reading, and none to spare. */
  private record Exhausted(UnitOfWork host) implements UnitOfWork {

    @Override
    public <T> T joined(Function<EntityManager, T> work) {
      return host.joined(work);
    }

    @Override
    public <T> T independent(Function<EntityManager, T> work) {
      throw new UnavailableException("no-second-connection", "the pool is empty", null);
    }
  }
}
