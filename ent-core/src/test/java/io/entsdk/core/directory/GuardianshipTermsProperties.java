package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GuardianshipTermsProperties {

  @Provide
  Arbitrary<GuardianshipTerms> terms() {
    return Combinators.combine(
            Arbitraries.of(GuardianshipState.class),
            Arbitraries.of(GuardianshipRight.class).set(),
            Arbitraries.of(true, false))
        .as(GuardianshipTerms::new);
  }

  @Property
  void aWithheldPlaceIsToldByNoRight(
      @ForAll GuardianshipState state,
      @ForAll Set<GuardianshipRight> listed,
      @ForAll GuardianshipRight right) {
    GuardianshipTerms withheld = new GuardianshipTerms(state, listed, true);

    assertFalse(right.tellsThePlace() && withheld.allow(right));
  }

  @Property
  void withholdingThePlaceNeverGivesAnything(
      @ForAll GuardianshipState state,
      @ForAll Set<GuardianshipRight> listed,
      @ForAll GuardianshipRight right) {
    boolean open = new GuardianshipTerms(state, listed, false).allow(right);
    boolean withheld = new GuardianshipTerms(state, listed, true).allow(right);

    assertTrue(open || !withheld);
  }

  @Property
  void aDocumentOpensOnlyWhatTheStateLeavesToIt(
      @ForAll GuardianshipState state,
      @ForAll Set<GuardianshipRight> listed,
      @ForAll GuardianshipRight right) {
    boolean without = GuardianshipTerms.of(state).allow(right);
    boolean with = new GuardianshipTerms(state, listed, false).allow(right);

    assertEquals(
        without || (state.allowance(right) == Allowance.AS_DOCUMENT && listed.contains(right)),
        with);
  }

  @Property
  void ofSeveralLinksTheStrictestCounts(
      @ForAll("someTerms") List<GuardianshipTerms> together,
      @ForAll("terms") GuardianshipTerms another,
      @ForAll GuardianshipRight right) {
    List<GuardianshipTerms> more = new ArrayList<>(together);
    more.add(another);

    boolean before = GuardianshipTerms.allow(together, right);
    boolean after = GuardianshipTerms.allow(more, right);
    assertTrue(together.isEmpty() || before || !after, "one more link never opens anything");
    assertEquals(before && another.allow(right), after && !together.isEmpty());
  }

  @Provide
  Arbitrary<List<GuardianshipTerms>> someTerms() {
    return terms().list().ofMaxSize(4);
  }
}
