package io.entsdk.auth.internal.argon2;

import de.mkammerer.argon2.Argon2Factory;
import io.entsdk.core.MisconfiguredException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Looks where native code would run, before any is touched: the library inside argon2-jvm is made
 * for glibc, and on musl (Alpine Linux) it kills the whole JVM.
 */
record NativePlatform(Path mappings, ClassLoader loader) {

  private static final String BUNDLED = "linux-x86-64/libargon2.so";
  private static final String MUSL = "ld-musl-";

  static NativePlatform here() {
    return new NativePlatform(Path.of("/proc/self/maps"), Argon2Factory.class.getClassLoader());
  }

  /** Pass unless loading would kill the JVM. */
  void requireLoadable() {
    if (isMusl() && loader.getResource(BUNDLED) != null) {
      throw new MisconfiguredException(
          "This JVM runs on musl, where the library inside de.mkammerer:argon2-jvm kills it;"
              + " exclude that artifact, keep argon2-jvm-nolibs, and install argon2-libs and"
              + " java-jna-native, or give SecretHashing another SecretHasher");
    }
  }

  /** Tell whether this very process runs on musl, whatever else is installed. */
  private boolean isMusl() {
    try {
      return Files.readString(mappings, StandardCharsets.ISO_8859_1).contains(MUSL);
    } catch (IOException noLinux) {
      return false;
    }
  }

  /** Return what to tell a host whose native code was not loaded. */
  static MisconfiguredException notLoaded(LinkageError cause) {
    return new MisconfiguredException(
        "The native code of Argon2 was not loaded ("
            + cause.getClass().getSimpleName()
            + "); give JNA a folder that it may write to and execute from (-Djna.tmpdir=…), or"
            + " install libargon2 and JNA's own library with the system's packages"
            + " (-Djna.boot.library.path=… -Djna.nounpack=true), or give SecretHashing another"
            + " SecretHasher");
  }
}
