package io.entsdk.auth.internal.argon2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.entsdk.auth.spi.HashInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The known answers of the reference implementation, where they are at hand. */
class OutsideAnswersTest {

  @ParameterizedTest
  @CsvSource({"argon2id.txt, 19", "argon2id_v16.txt, 16"})
  void theAnswersAreThoseOfTheReferenceImplementation(String file, int version) throws IOException {
    Path folder = Path.of(System.getProperty("ent.testdata", "../../shared/data"));
    Path answers = folder.resolve("argon2").resolve(file);
    assumeTrue(Files.exists(answers), "no outside data; set -Dent.testdata");
    HashInput input = Vectors.of(version);

    assertEquals(line(answers, "Password[32]"), spaced(input.secret()));
    assertEquals(line(answers, "Salt[16]"), spaced(input.salt()));
    assertEquals(line(answers, "Secret[8]"), spaced(input.key()));
    assertEquals(line(answers, "Associated data[12]"), spaced(input.associatedData()));
    assertEquals(line(answers, "Tag"), spaced(NativeArgon2.load().tag(input).orElseThrow()));
  }

  private static String line(Path file, String name) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  private static String spaced(byte[] bytes) {
    return HexFormat.ofDelimiter(" ").formatHex(bytes);
  }
}
