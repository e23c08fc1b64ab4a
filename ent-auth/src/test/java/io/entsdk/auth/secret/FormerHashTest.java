package io.entsdk.auth.secret;

import static io.entsdk.auth.secret.Bench.ADA;
import static io.entsdk.auth.secret.Bench.cheap;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.auth.secret.FormerSetting.Pbkdf2.Prf;
import io.entsdk.auth.secret.FormerSetting.SaltedSha256.Place;
import io.entsdk.auth.secret.SecretCheck.Unavailable;
import io.entsdk.auth.secret.SecretCheck.Verified;
import io.entsdk.auth.secret.SecretCheck.Wrong;
import io.entsdk.core.Secret;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.crypto.generators.BCrypt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A school changes its vendor, and nobody types a new password. */
class FormerHashTest {

  private static final String BCRYPT =
      "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

  private final Secrets secrets = Bench.secrets(cheap().bcrypt(FormerHashTest::bcrypt));

  private record Imported(String secret, FormerHash hash) {}

  /** RFC 6070 for PBKDF2, the vectors of OpenBSD's bcrypt, and SHA-256 of FIPS 180-4's "abc". */
  static Stream<Imported> imported() {
    return Stream.of(
        new Imported("abc", FormerHash.bcrypt(BCRYPT)),
        new Imported("password", pbkdf2(1, "0c60c80f961f0e71f3a9b524af6012062fe037a6")),
        new Imported("password", pbkdf2(4096, "4b007901b765489abead49d926f721d065a429c1")),
        new Imported("bc", sha256(Place.BEFORE, "a")),
        new Imported("ab", sha256(Place.AFTER, "c")));
  }

  @ParameterizedTest
  @MethodSource("imported")
  void aFormerHashIsWrappedAndAdoptedAtTheFirstRightAnswer(Imported one) {
    HashedSecret wrapped = secrets.wrap(one.hash(), ADA, HashLane.REHASH);

    assertEquals(new Wrong(), check(wrapped, one.secret() + "x"));
    Verified first = assertInstanceOf(Verified.class, check(wrapped, one.secret()));
    HashedSecret adopted = first.renewed().orElseThrow();

    assertEquals(null, HashText.read(adopted).orElseThrow().former());
    assertEquals(new Verified(Optional.empty()), check(adopted, one.secret()));
    assertEquals(new Wrong(), check(adopted, one.secret() + "x"));
  }

  @ParameterizedTest
  @MethodSource("imported")
  void theFormerHashItselfIsKeptNowhere(Imported one) {
    String kept = secrets.wrap(one.hash(), ADA, HashLane.REHASH).text();
    String digest = HexFormat.of().formatHex(one.hash().digest());

    for (String part : kept.split("\\$")) {
      assertFalse(part.contains(digest.substring(0, 8)));
      assertFalse(part.startsWith(base64(one.hash().digest()).substring(0, 8)), kept);
    }
    assertFalse(one.hash().toString().contains(digest));
  }

  @Test
  void theFormerHashGivenInPlaceOfTheSecretIsWrong() {
    FormerHash hash = pbkdf2(1, "0c60c80f961f0e71f3a9b524af6012062fe037a6");
    HashedSecret wrapped = secrets.wrap(hash, ADA, HashLane.REHASH);

    assertEquals(
        new Wrong(), secrets.check(wrapped, Secret.of(hash.digest()), ADA, HashLane.PUPIL));
  }

  @Test
  void bcryptThatNobodyKnowsIsUnavailableAndNeverWrong() {
    Secrets plain = Bench.secrets(cheap());
    HashedSecret wrapped = plain.wrap(FormerHash.bcrypt(BCRYPT), ADA, HashLane.REHASH);

    assertEquals(
        new Unavailable(), plain.check(wrapped, Secret.ofText("abc"), ADA, HashLane.PUPIL));
  }

  @Test
  void whatCostsMoreThanTheBoundsIsRefused() {
    byte[] salt = new byte[16];
    for (Runnable made :
        List.<Runnable>of(
            () -> FormerHash.bcrypt(BCRYPT.replace("$06$", "$15$")),
            () -> FormerHash.bcrypt(BCRYPT.replace("$06$", "$31$")),
            () -> FormerHash.bcrypt("x"),
            () -> FormerHash.pbkdf2(Prf.SHA512, 2_000_001, salt, new byte[64]),
            () -> FormerHash.pbkdf2(Prf.SHA512, 1, salt, new byte[65]),
            () -> FormerHash.pbkdf2(Prf.SHA512, 1, new byte[65], new byte[64]),
            () -> FormerHash.saltedSha256(Place.AFTER, new byte[65], new byte[32]))) {
      assertThrows(IllegalArgumentException.class, made::run);
    }
  }

  @Test
  void theSettingIsReadBackAsItWasWritten() {
    for (FormerSetting setting : imported().map(one -> one.hash().setting()).toList()) {
      FormerSetting read = FormerText.read(FormerText.of(setting));

      assertEquals(FormerText.of(setting), FormerText.of(read));
      assertArrayEquals(setting.salt(), read.salt());
    }
  }

  private SecretCheck check(HashedSecret stored, String given) {
    return secrets.check(stored, Secret.ofText(given), ADA, HashLane.PUPIL);
  }

  private static FormerHash pbkdf2(int iterations, String hex) {
    return FormerHash.pbkdf2(
        Prf.SHA1, iterations, "salt".getBytes(UTF_8), HexFormat.of().parseHex(hex));
  }

  private static FormerHash sha256(Place place, String salt) {
    String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    return FormerHash.saltedSha256(place, salt.getBytes(UTF_8), HexFormat.of().parseHex(abc));
  }

  private static byte[] bcrypt(FormerSetting.Bcrypt setting, byte[] secret) {
    byte[] closed = Arrays.copyOf(secret, Math.min(secret.length + 1, 72));
    return Arrays.copyOf(BCrypt.generate(closed, setting.salt(), setting.cost()), 23);
  }

  private static String base64(byte[] bytes) {
    return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
