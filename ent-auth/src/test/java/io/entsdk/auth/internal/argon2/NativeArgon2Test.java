package io.entsdk.auth.internal.argon2;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.mkammerer.argon2.Argon2Advanced;
import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class NativeArgon2Test {

  private static final HashInput INPUT =
      HashInput.of(new HashCost(64, 1, 1, 32), new byte[32], new byte[16]);

  @Test
  void nativeCodeThatGetsNoMemoryIsUnavailable() {
    assertEquals(
        Optional.empty(),
        over(() -> new IllegalStateException("Memory allocation error (-22)")).tag(INPUT));
  }

  @Test
  void nativeCodeThatGetsNoThreadIsUnavailable() {
    assertEquals(
        Optional.empty(),
        over(() -> new IllegalStateException("Threading failure (-33)")).tag(INPUT));
  }

  @Test
  void noMemoryForTheWayThereIsUnavailable() {
    assertEquals(
        Optional.empty(), over(() -> new OutOfMemoryError("Cannot allocate 32 bytes")).tag(INPUT));
  }

  /** Return a hasher whose native code fails this way at the one call that is allowed. */
  private static NativeArgon2 over(Supplier<Throwable> failure) {
    return new NativeArgon2(
        (Argon2Advanced)
            Proxy.newProxyInstance(
                NativeArgon2Test.class.getClassLoader(),
                new Class<?>[] {Argon2Advanced.class},
                (proxy, method, arguments) -> {
                  assertEquals("rawHashAdvanced", method.getName());
                  throw failure.get();
                }));
  }
}
