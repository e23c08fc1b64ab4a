package io.entsdk.auth.secret;

import static io.entsdk.auth.secret.Bench.ADA;
import static io.entsdk.auth.secret.Bench.cheap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.auth.spi.HashCost;
import io.entsdk.auth.spi.HashInput;
import io.entsdk.auth.spi.SecretHasher;
import io.entsdk.core.Secret;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whoever writes into the table what a check shall cost, it costs no more than the bounds. */
class PoisonedHashProperties {

  private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA";
  private static final String TAG = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final List<HashInput> asked = new ArrayList<>();
  private final Secrets secrets = Bench.secrets(cheap().hasher(new Recording(asked)));
  private final Secret given = Secret.ofText("cheval lune sabot tarte");

  @Property(tries = 300)
  void whateverNumbersAreStored(@ForAll("numbers") long[] n) {
    check(
        "$ent1$argon2id$v=19$m=%d,t=%d,p=%d$k=MjAyNg$%s$%s".formatted(n[0], n[1], n[2], SALT, TAG));
  }

  @Property(tries = 300)
  void whateverLengthsAreStored(
      @ForAll @IntRange(max = 200) int salt, @ForAll @IntRange(max = 200) int tag) {
    check(
        "$ent1$argon2id$v=19$m=64,t=1,p=1$k=MjAyNg$%s$%s"
            .formatted("A".repeat(salt), "A".repeat(tag)));
  }

  @Property(tries = 300)
  void whateverFormerHashIsStored(@ForAll("former") String former) {
    check("$ent1$argon2id$v=19$m=64,t=1,p=1$k=MjAyNg$f=%s$%s$%s".formatted(former, SALT, TAG));
  }

  @Property(tries = 500)
  void whateverLetterIsChanged(
      @ForAll @IntRange(min = 0, max = 118) int place, @ForAll("letters") char letter) {
    StringBuilder text = new StringBuilder(good().text());
    char before = text.charAt(Math.min(place, text.length() - 1));
    text.setCharAt(Math.min(place, text.length() - 1), letter);

    SecretCheck outcome =
        secrets.check(new HashedSecret(text.toString()), given, ADA, HashLane.PUPIL);

    assertEquals(before == letter, outcome instanceof SecretCheck.Verified, text::toString);
    bounded();
  }

  private void check(String text) {
    SecretCheck outcome = secrets.check(new HashedSecret(text), given, ADA, HashLane.PUPIL);

    assertFalse(outcome instanceof SecretCheck.Verified, () -> text + " was " + outcome);
    bounded();
  }

  private void bounded() {
    assertTrue(asked.size() <= 1, "one check is one tag");
    for (HashInput input : asked) {
      assertTrue(input.cost().memoryKib() <= 256 * 1024, input::toString);
      assertTrue(input.cost().iterations() <= 10, input::toString);
      assertTrue(input.cost().parallelism() <= 4, input::toString);
      assertTrue(input.cost().tagLength() <= 64 && input.salt().length <= 64, input::toString);
      assertEquals(32, input.secret().length);
    }
    asked.clear();
  }

  private HashedSecret good() {
    HashedSecret stored = secrets.hash(given, ADA, HashLane.PUPIL);
    asked.clear();
    assertInstanceOf(SecretCheck.Verified.class, secrets.check(stored, given, ADA, HashLane.PUPIL));
    asked.clear();
    return stored;
  }

  @Provide
  Arbitrary<long[]> numbers() {
    Arbitrary<Long> one =
        Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.longs().between(0, 600_000),
            Arbitraries.longs().between(0, 12));
    return Combinators.combine(one, one, one).as((m, t, p) -> new long[] {m, t, p});
  }

  @Provide
  Arbitrary<String> former() {
    Arbitrary<String> kind = Arbitraries.of("bcrypt.2b.", "pbkdf2.SHA256.", "sha256.BEFORE.", "x.");
    Arbitrary<String> cost =
        Arbitraries.oneOf(
            Arbitraries.of("31", "15", "99", "1000000000-32", "10-9999", "10-32-1", "-1", "1"),
            Arbitraries.strings().withCharRange('0', '9').ofMaxLength(12));
    Arbitrary<Integer> salt = Arbitraries.integers().between(0, 120);
    return Combinators.combine(kind, cost, salt).as((k, c, s) -> k + c + "." + "A".repeat(s));
  }

  @Provide
  Arbitrary<Character> letters() {
    return Arbitraries.chars().with("$=,.-_019AzZmtpkfv \u0000é".toCharArray());
  }

  private record Recording(List<HashInput> asked) implements SecretHasher {

    @Override
    public String id() {
      return "recording";
    }

    @Override
    public Optional<byte[]> tag(HashInput input) {
      if (input.key().length == 0) { // the vector of the self-test has a key
        asked.add(input);
      }
      boolean small = input.cost().memoryKib() <= 64 * HashCost.MOST_PARALLELISM;
      byte[] other = new byte[input.cost().tagLength()];
      Arrays.fill(other, (byte) 7);
      return small ? Bench.NATIVE.tag(input) : Optional.of(other);
    }
  }
}
