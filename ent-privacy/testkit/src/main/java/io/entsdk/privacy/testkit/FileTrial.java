package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import io.entsdk.core.personal.PersonalFile;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Opens files as a copy does, which waits for nobody for long. */
record FileTrial(Opening opening) {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Opens what is kept under a ref; empty if nothing is. */
  @FunctionalInterface
  interface Opening {
    Optional<InputStream> open(String ref) throws IOException;
  }

  /**
   * The file is all of {@code content}, as often as it is asked for, and was said to be so long.
   */
  void holds(PersonalFile file, byte[] content) {
    assertEquals(content.length, file.bytes(), "it is said to be of another length");
    assertArrayEquals(content, patiently(() -> read(file)), "opened for the first time");
    assertArrayEquals(content, patiently(() -> read(file)), "opened for the second time");
  }

  /** Whoever stops reading keeps nobody else from it. */
  void maybeLeftEarly(PersonalFile file, byte[] content) {
    patiently(
        () -> {
          try (InputStream left = stream(file)) {
            assertNotEquals(-1, left.read());
            assertArrayEquals(content, read(file), "while somebody else has it open");
          }
          return true;
        });
    holds(file, content);
  }

  /** A ref that was never named is answered with nothing, whatever it may be. */
  void knowsNothingElse() {
    for (String ref :
        List.of(
            UUID.randomUUID().toString(),
            "",
            "../../../../etc/passwd",
            "..\\..\\secrets.txt",
            "file:///etc/passwd",
            "a\u0000b",
            "1' or '1'='1",
            "x".repeat(5_000))) {
      isGone(ref, "a ref that was never named: " + ref.substring(0, Math.min(30, ref.length())));
    }
  }

  void isGone(String ref, String why) {
    assertEquals(Optional.empty(), patiently(() -> opening.open(ref)), why);
  }

  private byte[] read(PersonalFile file) throws IOException {
    try (InputStream in = stream(file)) {
      return in.readAllBytes();
    }
  }

  private InputStream stream(PersonalFile file) throws IOException {
    return opening
        .open(file.ref())
        .orElseGet(() -> fail("what was named is not there: " + file.ref()));
  }

  private static <T> T patiently(ThrowingSupplier<T> work) {
    return assertTimeoutPreemptively(PATIENCE, work, "it hangs");
  }
}
