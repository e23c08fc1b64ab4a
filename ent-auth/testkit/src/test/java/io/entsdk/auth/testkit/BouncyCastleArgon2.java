package io.entsdk.auth.testkit;

import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Computes Argon2id without native code, for musl, read-only temp folders and GraalVM. */
public final class BouncyCastleArgon2 implements SecretHasher {

  @Override
  public String id() {
    return "bouncy-castle";
  }

  @Override
  public Optional<byte[]> tag(HashInput input) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(input.version())
            .withMemoryAsKB(input.cost().memoryKib())
            .withIterations(input.cost().iterations())
            .withParallelism(input.cost().parallelism())
            .withSalt(input.salt())
            .withSecret(input.key())
            .withAdditional(input.associatedData())
            .build());
    byte[] tag = new byte[input.cost().tagLength()];
    generator.generateBytes(input.secret(), tag);
    return Optional.of(tag);
  }
}
