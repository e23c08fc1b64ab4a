package io.entsdk.auth.internal.argon2;

import de.mkammerer.argon2.jna.Argon2Library;
import de.mkammerer.argon2.jna.Argon2_context;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.MisconfiguredException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Computes Argon2id by the library that argon2-jvm loads, through its raw call alone.
 *
 * <p>Never by its {@code verify}: that answers false when memory runs out.
 */
public final class NativeArgon2 implements SecretHasher {

  private final Argon2Library library;
  private final @Nullable Blocks blocks;

  NativeArgon2(Argon2Library library, @Nullable Blocks blocks) {
    this.library = library;
    this.blocks = blocks;
  }

  /**
   * Return a hasher whose native code is loaded.
   *
   * @throws MisconfiguredException if it cannot be loaded here; it says what to do
   */
  public static NativeArgon2 load() {
    NativePlatform.here().requireLoadable();
    try {
      return new NativeArgon2(Argon2Library.INSTANCE, Blocks.ofLinux().orElse(null));
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
    try (NativeInput given = new NativeInput(input)) {
      Argon2_context.ByReference context = given.context();
      if (blocks != null) {
        blocks.lendTo(context);
      }
      return library.argon2id_ctx(context) == Argon2Library.ARGON2_OK
          ? Optional.of(given.tag())
          : Optional.empty();
    } catch (OutOfMemoryError refusedOnTheWay) {
      return Optional.empty();
    } catch (LinkageError e) {
      throw NativePlatform.notLoaded(e);
    }
  }

  @Override
  public void threadEnded() {
    if (blocks != null) {
      blocks.drop();
    }
  }
}
