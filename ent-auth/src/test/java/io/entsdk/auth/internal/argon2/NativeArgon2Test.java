package io.entsdk.auth.internal.argon2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mkammerer.argon2.jna.Argon2Library;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

class NativeArgon2Test {

  private static final HashInput INPUT =
      HashInput.of(new HashCost(64, 1, 1, 32), new byte[32], new byte[16]);

  @Test
  void nativeCodeThatGetsNoMemoryIsUnavailable() {
    assertEquals(Optional.empty(), over(() -> -22).tag(INPUT));
  }

  @Test
  void nativeCodeThatGetsNoThreadIsUnavailable() {
    assertEquals(Optional.empty(), over(() -> -33).tag(INPUT));
  }

  @Test
  void noMemoryForTheWayThereIsUnavailable() {
    assertEquals(
        Optional.empty(),
        over(() -> {
              throw new OutOfMemoryError("Cannot allocate 32 bytes");
            })
            .tag(INPUT));
  }

  /** Return a hasher whose native code answers this way at the one call that is allowed. */
  private static NativeArgon2 over(IntSupplier answer) {
    return new NativeArgon2(
        (Argon2Library)
            Proxy.newProxyInstance(
                NativeArgon2Test.class.getClassLoader(),
                new Class<?>[] {Argon2Library.class},
                (proxy, method, arguments) -> {
                  assertEquals("argon2id_ctx", method.getName());
                  return answer.getAsInt();
                }),
        null);
  }
}
