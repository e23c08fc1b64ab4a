package io.entsdk.auth.internal.argon2;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entsdk.core.MisconfiguredException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativePlatformTest {

  private static final ClassLoader WITH_LIBRARY = NativePlatformTest.class.getClassLoader();
  private static final List<Path> SYSTEM_FOLDERS =
      List.of(Path.of("/usr/lib/x86_64-linux-gnu"), Path.of("/usr/lib/aarch64-linux-gnu"));

  @TempDir Path folder;

  @Test
  void muslWithTheBundledLibraryIsToldBeforeAnyNativeCodeIsTouched() throws IOException {
    Path mappings = mappings("7f00-7f01 r-xp 0 08:01 1 /lib/ld-musl-x86_64.so.1");

    MisconfiguredException told =
        assertThrows(
            MisconfiguredException.class,
            () -> new NativePlatform(mappings, WITH_LIBRARY).requireLoadable());

    assertTrue(told.getMessage().contains("argon2-jvm-nolibs"), told::getMessage);
    assertTrue(told.getMessage().contains("SecretHasher"), told::getMessage);
  }

  @Test
  void muslWithAPackageOfTheSystemIsFine() throws IOException {
    Path mappings = mappings("7f00-7f01 r-xp 0 08:01 1 /lib/ld-musl-x86_64.so.1");
    try (URLClassLoader without = new URLClassLoader(new URL[0], null)) {
      new NativePlatform(mappings, without).requireLoadable();
    }
  }

  @Test
  void glibcAndSystemsWithoutMappingsAreFine() throws IOException {
    Path glibc = mappings("7f00-7f01 r-xp 0 08:01 1 /usr/lib/x86_64-linux-gnu/libc.so.6");

    new NativePlatform(glibc, WITH_LIBRARY).requireLoadable();
    new NativePlatform(folder.resolve("none"), WITH_LIBRARY).requireLoadable();
    NativePlatform.here().requireLoadable();
  }

  @Test
  void whatToDoIsToldWhenNothingCouldBeLoaded() {
    MisconfiguredException told =
        NativePlatform.notLoaded(new UnsatisfiedLinkError("/tmp/jna-3506402: no space left"));

    assertTrue(told.getMessage().contains("-Djna.tmpdir"), told::getMessage);
    assertFalse(told.getMessage().contains("3506402"));
  }

  /** Skipped where the system has no libargon2: see the README on how to get one. */
  @Test
  void theLibraryOfTheSystemIsTakenWhereThereIsOne() throws IOException {
    assumeTrue(systemHasOne(), "no libargon2 of the system here");
    NativeArgon2.load().tag(Vectors.rfc9106());

    try (Stream<String> mapped = Files.lines(Path.of("/proc/self/maps"))) {
      assertTrue(mapped.anyMatch(line -> line.contains("/usr/lib/") && line.contains("argon2")));
    }
  }

  private static boolean systemHasOne() {
    return SYSTEM_FOLDERS.stream()
        .anyMatch(
            folder ->
                Files.exists(folder.resolve("libargon2.so.1"))
                    || Files.exists(folder.resolve("libargon2.so")));
  }

  private Path mappings(String line) throws IOException {
    return Files.writeString(folder.resolve("maps"), line + "\n");
  }
}
