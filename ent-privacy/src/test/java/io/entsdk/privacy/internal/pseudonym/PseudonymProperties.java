package io.entsdk.privacy.internal.pseudonym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.entsdk.core.Secret;
import io.entsdk.core.TenantId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.spi.KeyPurpose;
import io.entsdk.core.spi.KeySource;
import io.entsdk.privacy.pseudonym.Pseudonym;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;

/**
 * Law 20: names are equal within a service, tell nothing across services, outlive a restart, and of
 * 10⁷ no two are one.
 */
class PseudonymProperties {

  private static final int PEOPLE = 10_000_000;

  @Property
  void aServiceKnowsSomebodyByOneNameForGood(
      @ForAll long person, @ForAll @LowerChars @StringLength(min = 2, max = 20) String service) {
    assertEquals(name(service, 1, 1, person), name(service, 1, 1, person));
  }

  @Property
  void nobodyHasANameInCommon(
      @ForAll long person,
      @ForAll long other,
      @ForAll @LowerChars @StringLength(min = 2, max = 20) String service,
      @ForAll @IntRange(min = 2, max = 9) int later) {
    Pseudonym name = name(service, 1, 1, person);

    assertNotEquals(name, name(service + "2", 1, 1, person), "another service");
    assertNotEquals(name, name(service, later, 1, person), "another tenant");
    assertNotEquals(name, name(service, 1, later, person), "another epoch");
    if (other != person) {
      assertNotEquals(name, name(service, 1, 1, other), "another person");
    }
  }

  /**
   * What two services know of the same people agrees no more often than chance: half of the bits.
   */
  @Example
  void twoServicesFindNobodyInBoth() {
    EpochKey one = key("canoprof", 1, 1);
    EpochKey other = key("mathador", 1, 1);

    long same =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new PersonId(new UUID(7, i)))
            .mapToLong(person -> 64 - Long.bitCount(half(one, person) ^ half(other, person)))
            .sum();

    assertEquals(0.5, same / (64 * 10_000.0), 0.005, "five standard deviations are 0.003");
  }

  /** Already the first 64 of the 128 bits differ. */
  @Example
  void ofTenMillionPeopleNoTwoShareAName() {
    EpochKey key = key("canoprof", 1, 1);
    long[] names =
        IntStream.range(0, PEOPLE)
            .parallel()
            .mapToLong(i -> half(key, new PersonId(new UUID(i % 97, i))))
            .toArray();

    Arrays.parallelSort(names);
    for (int i = 1; i < names.length; i++) {
      assertNotEquals(names[i - 1], names[i]);
    }
  }

  private static long half(EpochKey key, PersonId person) {
    return Long.parseUnsignedLong(key.of(person).value(), 0, 16, 16);
  }

  private static Pseudonym name(String service, int tenant, int epoch, long person) {
    return key(service, tenant, epoch).of(new PersonId(new UUID(person >> 7, person)));
  }

  /** Return a key from keys that are read anew, as after a restart. */
  private static EpochKey key(String service, int tenant, int epoch) {
    KeySource keys =
        KeySource.derivedFrom("2026", Secret.ofText("a master key for tests, of 32 bytes or more"));
    KeyPurpose purpose = KeyPurpose.mac("pseudonym-" + service);
    return new EpochKey(keys.currentSecretKey(purpose).key(), TenantId.of(tenant), epoch);
  }
}
