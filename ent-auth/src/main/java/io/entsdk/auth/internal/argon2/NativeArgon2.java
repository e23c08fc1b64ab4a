package io.entsdk.auth.internal.argon2;

import de.mkammerer.argon2.Argon2Advanced;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import de.mkammerer.argon2.Argon2Version;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.MisconfiguredException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes Argon2id by argon2-jvm, through its raw call alone.
 *
 * <p>Never its {@code verify}: that answers false when memory runs out. Its type is named, for the
 * factory's own is Argon2i. What it throws may hold a hash in its message and goes no further.
 */
public final class NativeArgon2 implements SecretHasher {

  private final Argon2Advanced argon2;

  NativeArgon2(Argon2Advanced argon2) {
    this.argon2 = argon2;
  }

  /**
   * Return a hasher whose native code is loaded.
   *
   * @throws MisconfiguredException if it cannot be loaded here; it says what to do
   */
  public static NativeArgon2 load() {
    NativePlatform.here().requireLoadable();
    try {
      return new NativeArgon2(Argon2Factory.createAdvanced(Argon2Types.ARGON2id));
    } catch (LinkageError e) {
      throw NativePlatform.notLoaded(e);
    }
  }

  @Override
  public String id() {
    return "argon2-jvm";
  }

  @Override
  public Optional<byte[]> tag(HashInput input) {
    try {
      return Optional.of(
          argon2.rawHashAdvanced(
              input.cost().iterations(),
              input.cost().memoryKib(),
              input.cost().parallelism(),
              input.secret(),
              input.salt(),
              orNull(input.key()),
              orNull(input.associatedData()),
              input.cost().tagLength(),
              version(input)));
    } catch (IllegalStateException | OutOfMemoryError refusedByNativeCode) {
      return Optional.empty();
    } catch (LinkageError e) {
      throw NativePlatform.notLoaded(e);
    }
  }

  private static Argon2Version version(HashInput input) {
    return input.version() == HashInput.FORMER_VERSION ? Argon2Version.V10 : Argon2Version.V13;
  }

  /** Native memory of no bytes cannot be had. */
  private static byte @Nullable [] orNull(byte[] bytes) {
    return bytes.length == 0 ? null : bytes;
  }
}
