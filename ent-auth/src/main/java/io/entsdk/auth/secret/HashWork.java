package io.entsdk.auth.secret;

import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes tags under the permits, and takes whatever goes wrong there for unavailable. */
final class HashWork {

  private final Logger log = LoggerFactory.getLogger(HashWork.class);
  private final SecretHashing hashing;

  HashWork(SecretHashing hashing) {
    this.hashing = hashing;
  }

  /** Run {@code work} in its turn in {@code lane}; empty if there was none in time. */
  <T> Optional<T> inTurn(HashLane lane, Supplier<Optional<T>> work) {
    return hashing.gate().enter(lane) ? admitted(work) : Optional.empty();
  }

  /** Run {@code work} if nobody else needs the permit now. */
  <T> Optional<T> ifIdle(Supplier<Optional<T>> work) {
    return hashing.gate().enterNow(HashLane.REHASH) ? admitted(work) : Optional.empty();
  }

  private <T> Optional<T> admitted(Supplier<Optional<T>> work) {
    try {
      return hashing.threads().run(work);
    } catch (RuntimeException | OutOfMemoryError e) {
      log.warn("Hashing with {} failed: {}", hashing.hasher().id(), e.getClass().getName());
      return Optional.empty();
    } finally {
      hashing.gate().leave();
    }
  }

  /** Return the tag of what was keyed, which is wiped. */
  Optional<byte[]> tag(HashCost cost, int version, byte[] keyed, byte[] salt) {
    try {
      byte[] none = {};
      HashInput input = new HashInput(cost, version, keyed, salt, none, none);
      return hashing.hasher().tag(input).filter(tag -> tag.length == cost.tagLength());
    } finally {
      Arrays.fill(keyed, (byte) 0);
    }
  }

  /** Return what another system would have made of {@code secret}. */
  Optional<byte[]> formerDigest(FormerSetting setting, byte[] secret) {
    return new FormerDigest(hashing.bcrypt()).of(setting, secret);
  }
}
