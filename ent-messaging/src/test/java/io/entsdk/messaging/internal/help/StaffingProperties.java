package io.entsdk.messaging.internal.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.help.AdultPicture;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whom a call reaches, whoever works in the school. */
class StaffingProperties {

  @Property
  void twoAreAskedWhereverTwoMayBe(
      @ForAll("staffings") Staffing staffing, @ForAll AdultPicture picture, @ForAll boolean open) {
    Set<PersonId> asked = staffing.asked(picture, open);

    assertTrue(asked.size() >= Math.min(2, mayBeAsked(staffing, picture).size()));
    assertTrue(mayBeAsked(staffing, picture).containsAll(asked));
  }

  @Property
  void nobodyIsAskedWhoAnswersForTheChildOrIsKeptApart(
      @ForAll("staffings") Staffing staffing, @ForAll AdultPicture picture, @ForAll boolean open) {
    assertTrue(Collections.disjoint(staffing.barred(), staffing.asked(picture, open)));
    assertTrue(Collections.disjoint(staffing.barred(), staffing.askedLater(picture, Set.of())));
  }

  @Property
  void theOtherAdultNeverTeachesTheChildNeitherAtFirstNorLater(
      @ForAll("staffings") Staffing staffing, @ForAll boolean open) {
    Set<PersonId> asked = staffing.asked(AdultPicture.OTHER_ADULT, open);

    assertTrue(Collections.disjoint(staffing.teachers(), asked));
    assertTrue(
        Collections.disjoint(
            staffing.teachers(), staffing.askedLater(AdultPicture.OTHER_ADULT, asked)));
  }

  @Property
  void headsWhoMayBeAskedAreAskedAtTheLatestWhenNobodyHasSeenIt(
      @ForAll("staffings") Staffing staffing, @ForAll AdultPicture picture, @ForAll boolean open) {
    Set<PersonId> asked = new HashSet<>(staffing.asked(picture, open));
    asked.addAll(staffing.askedLater(picture, asked));
    Set<PersonId> heads = new HashSet<>(staffing.heads());
    heads.retainAll(mayBeAsked(staffing, picture));

    assertTrue(asked.containsAll(heads));
    assertEquals(staffing.asked(picture, open), staffing.asked(picture, open));
  }

  private static Set<PersonId> mayBeAsked(Staffing staffing, AdultPicture picture) {
    Set<PersonId> all =
        Stream.of(staffing.offices(), staffing.heads(), staffing.others())
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    if (picture == AdultPicture.MY_TEACHER) {
      all.addAll(staffing.teachers());
    } else {
      all.removeAll(staffing.teachers());
    }
    all.removeAll(staffing.barred());
    return all;
  }

  @Provide
  Arbitrary<Staffing> staffings() {
    Arbitrary<Set<PersonId>> some =
        Arbitraries.longs().between(1, 8).map(n -> new PersonId(new UUID(0, n))).set().ofMaxSize(3);
    return Combinators.combine(some, some, some, some, some).as(Staffing::new);
  }
}
