package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.entsdk.core.audit.AuditVerdict.Broken;
import io.entsdk.core.audit.AuditVerdict.Intact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to what was sealed, the public key alone finds it. */
class AuditVerifierProperties {

  private static final int TRIES = 200;

  /** The last line that is sealed stands before the unsealed entry and the counts. */
  private static final int AFTER_SEALED = 2;

  @Property(tries = 50)
  void whatNobodyTouchedIsIntact(@ForAll("chains") Chain chain, @ForAll @IntRange(max = 3) int u) {
    long entries = chain.roots.stream().mapToLong(SignedRoot::count).sum();

    assertEquals(
        new Intact(Chain.TENANT, chain.roots.size(), entries, 0, u), Chain.judge(chain.export(u)));
  }

  @Property(tries = TRIES)
  void aChangedCharacterIsFound(
      @ForAll("chains") Chain chain,
      @ForAll @IntRange(max = 10_000) int at,
      @ForAll @CharRange(from = ' ', to = '~') char other) {
    List<String> lines = chain.export(1);
    int line = at % (lines.size() - AFTER_SEALED);
    StringBuilder changed = new StringBuilder(lines.get(line));
    int place = at % changed.length();
    Assume.that(changed.charAt(place) != other);
    changed.setCharAt(place, other);
    lines.set(line, changed.toString());

    assertInstanceOf(Broken.class, Chain.judge(lines));
  }

  @Property(tries = TRIES)
  void aDroppedLineIsFound(@ForAll("chains") Chain chain, @ForAll @IntRange(max = 10_000) int at) {
    List<String> lines = chain.export(1);
    lines.remove(at % (lines.size() - AFTER_SEALED));

    assertInstanceOf(Broken.class, Chain.judge(lines));
  }

  @Property(tries = TRIES)
  void aRepeatedLineIsFound(@ForAll("chains") Chain chain, @ForAll @IntRange(max = 10_000) int at) {
    List<String> lines = chain.export(1);
    int line = at % (lines.size() - AFTER_SEALED);
    lines.add(line, lines.get(line));

    assertInstanceOf(Broken.class, Chain.judge(lines));
  }

  @Property(tries = TRIES)
  void twoLinesThatChangedPlacesAreFound(
      @ForAll("chains") Chain chain,
      @ForAll @IntRange(max = 10_000) int one,
      @ForAll @IntRange(max = 10_000) int other) {
    List<String> lines = chain.export(1);
    int sealed = lines.size() - AFTER_SEALED;
    Assume.that(one % sealed != other % sealed);
    Collections.swap(lines, one % sealed, other % sealed);

    assertInstanceOf(Broken.class, Chain.judge(lines));
  }

  /** Whoever drops whole blocks at the end and counts anew is found by what a witness was told. */
  @Property(tries = 50)
  void aDroppedTailIsFoundByAWitness(
      @ForAll("chains") Chain chain, @ForAll @IntRange(max = 100) int at) {
    Chain shorter = Chain.of();
    int kept = at % chain.roots.size();
    chain.roots.subList(0, kept).forEach(root -> shorter.block(root.count(), Chain.NOT_YET, false));
    AuditVerifier alone = AuditVerifier.of(Chain.keys("x"));

    assertInstanceOf(Intact.class, Chain.judge(shorter.export(0), alone));
    assertInstanceOf(Broken.class, Chain.judge(shorter.export(0), alone.against(chain.roots)));
    assertInstanceOf(Intact.class, Chain.judge(chain.export(0), alone.against(chain.roots)));
  }

  @Property(tries = 300)
  void nothingThatIsReadMakesItThrow(@ForAll("noise") List<String> lines) {
    assertInstanceOf(Broken.class, Chain.judge(new ArrayList<>(lines)));
  }

  @Provide
  Arbitrary<Chain> chains() {
    return Arbitraries.integers()
        .between(1, 9)
        .array(int[].class)
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(Chain::of);
  }

  /** Lines of a true export, cut, doubled, mixed and with noise between them, never whole. */
  @Provide
  Arbitrary<List<String>> noise() {
    Arbitrary<String> pieces = Arbitraries.of(Chain.of(2, 1).export(1));
    Arbitrary<String> cut =
        Combinators.combine(pieces, Arbitraries.integers().between(0, 200))
            .as((line, length) -> line.substring(0, Math.min(length, line.length())));
    return Arbitraries.oneOf(pieces, cut, Arbitraries.strings().ofMaxLength(80))
        .list()
        .ofMaxSize(12)
        .filter(lines -> lines.stream().filter(line -> line.startsWith("E\t")).count() != 3);
  }
}
