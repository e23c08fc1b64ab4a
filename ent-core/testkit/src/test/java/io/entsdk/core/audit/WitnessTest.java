package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.RuntimeCheck;
import io.entsdk.core.Secret;
import io.entsdk.core.audit.AuditVerdict.Broken;
import io.entsdk.core.audit.AuditVerdict.Intact;
import io.entsdk.core.audit.AuditVerdict.Why;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import io.entsdk.core.spi.Witness;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class WitnessTest {

  @Parameter Database database;
  private final List<SignedRoot> told = new ArrayList<>();
  private boolean asleep;

  @Test
  void eachBlockIsToldAndADroppedTailIsMissed() {
    try (Ent ent = Ent.on(database, wiring -> wiring.witness(new Memory(told)))) {
      Seals seals = new Seals(ent);
      seals.sealed();
      seals.intact();
      seals.sealed();

      assertEquals(List.of(1L, 2L), told.stream().map(SignedRoot::number).toList());
      assertInstanceOf(Intact.class, seals.verdict(told));

      seals.sql("update ent_core_audit set block_number = null where block_number = 2");
      seals.sql("delete from ent_core_audit_block where block_number = 2");
      assertInstanceOf(Intact.class, seals.verdict(List.of()));
      assertEquals(Why.TAIL_MISSING, ((Broken) seals.verdict(told)).why());
    }
  }

  @Test
  void aWitnessThatFailsIsToldAgainAndHoldsUpNoOther() {
    try (Ent ent =
        Ent.on(database, wiring -> wiring.witness(new Sleeper()).witness(new Memory(told)))) {
      Seals seals = new Seals(ent);
      asleep = true;
      seals.seal();
      assertEquals(1, told.size());

      asleep = false;
      ent.clock().advance(Duration.ofMinutes(1));
      seals.seal();

      assertEquals(List.of(1L, 1L), told.stream().map(SignedRoot::number).toList());
    }
  }

  @Test
  void aWitnessThatComesLateIsToldEverything() {
    asleep = true;
    try (Ent ent = Ent.on(database, wiring -> wiring.witness(new Sleeper()))) {
      Seals seals = new Seals(ent);
      for (int block = 1; block <= 3; block++) {
        seals.seal();
        seals.intact();
        ent.clock().advance(Duration.ofMinutes(1));
      }
      asleep = false;
      seals.seal();

      assertEquals(List.of(1L, 2L, 3L, 4L), told.stream().map(SignedRoot::number).toList());
    }
  }

  @Test
  void withoutAKeyThatSignsTheAuditIsWrittenAndTheHostIsTold() {
    try (Ent ent = Ent.on(database, wiring -> wiring.keys(new SecretsAlone()))) {
      Seals seals = new Seals(ent);

      assertEquals(
          List.of("misconfigured"),
          seals.seal().failures().stream().map(failure -> failure.what()).toList());
      assertTrue(seals.intact().unsealed() > 0);
      assertTrue(
          ent.runtime().check().of("keys").stream()
              .anyMatch(
                  finding ->
                      finding.level() == RuntimeCheck.Level.WARNING
                          && finding.message().contains("audit-seal")));
    }
  }

  /** Takes nothing while it sleeps. */
  private final class Sleeper implements Witness {

    @Override
    public String id() {
      return "a-sleeper";
    }

    @Override
    public void note(SignedRoot root) {
      if (asleep) {
        throw new IllegalStateException("asleep");
      }
      told.add(root);
    }
  }

  /** Is a vault of before there was anything to sign. */
  private static final class SecretsAlone implements KeySource {

    private final KeySource keys = KeySource.derivedFrom("old", Secret.ofText("x".repeat(32)));

    @Override
    public Identified<SecretKey> currentSecretKey(KeyPurpose purpose) {
      return keys.currentSecretKey(purpose);
    }

    @Override
    public Optional<SecretKey> secretKey(KeyPurpose purpose, String id) {
      return keys.secretKey(purpose, id);
    }
  }
}
