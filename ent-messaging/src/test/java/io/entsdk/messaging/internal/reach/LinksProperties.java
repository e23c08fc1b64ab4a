package io.entsdk.messaging.internal.reach;

import static io.entsdk.core.directory.GuardianshipRight.CLASS_INFORMATION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** The laws of who is told what concerns a child. */
class LinksProperties {

  private static final LocalDate START = LocalDate.of(2026, 9, 1);
  private static final PersonId CHILD = new PersonId(new UUID(0, 99));

  @Provide
  Arbitrary<List<Link>> links() {
    Arbitrary<PersonId> person =
        Arbitraries.longs().between(1, 3).map(n -> new PersonId(new UUID(0, n)));
    Arbitrary<OrganisationId> organisation =
        Arbitraries.longs().between(8, 9).map(n -> new OrganisationId(new UUID(0, n)));
    Arbitrary<Period> period =
        Combinators.combine(
                Arbitraries.integers().between(0, 10), Arbitraries.integers().between(0, 10))
            .as((from, days) -> new Period(START.plusDays(from), lastDay(from, days)));
    return Combinators.combine(
            person, organisation.injectNull(0.5), Arbitraries.of(GuardianshipState.class), period)
        .as(LinksProperties::link)
        .list()
        .ofMaxSize(6);
  }

  private static Link link(
      PersonId person, @Nullable OrganisationId home, GuardianshipState state, Period days) {
    Guardian guardian = home == null ? Guardian.of(person) : Guardian.of(home);
    return new Link(person, guardian, CHILD, GuardianshipTerms.of(state), days);
  }

  private static LocalDate lastDay(int from, int days) {
    return days == 10 ? null : START.plusDays(from + days);
  }

  @Property
  void whoIsToldHoldsALinkThatReceives(
      @ForAll("links") List<Link> links, @ForAll @IntRange(max = 20) int later) {
    LocalDate day = START.plusDays(later);
    Set<PersonId> receiving =
        links.stream()
            .filter(link -> link.period().covers(day))
            .filter(link -> link.terms().allow(CLASS_INFORMATION))
            .map(Link::person)
            .collect(Collectors.toSet());

    assertTrue(receiving.containsAll(told(links, day)));
  }

  @Property
  void aProhibitionSilencesWhateverElseIsWritten(
      @ForAll("links") List<Link> links, @ForAll @IntRange(max = 20) int later) {
    LocalDate day = START.plusDays(later);
    PersonId grace = new PersonId(new UUID(0, 1));
    List<Link> judged = new ArrayList<>(links);
    GuardianshipTerms prohibited = GuardianshipTerms.of(GuardianshipState.CONTACT_PROHIBITED);
    judged.add(Link.own(grace, CHILD, prohibited, Period.from(START)));

    Set<PersonId> expected =
        told(links, day).stream().filter(one -> !one.equals(grace)).collect(Collectors.toSet());
    assertEquals(expected, told(judged, day));
  }

  @Property
  void oneGuardianNeverDependsOnAnother(
      @ForAll("links") List<Link> links, @ForAll @IntRange(max = 20) int later) {
    LocalDate day = START.plusDays(later);
    PersonId grace = new PersonId(new UUID(0, 1));
    List<Link> own = links.stream().filter(link -> link.person().equals(grace)).toList();

    assertEquals(told(links, day).contains(grace), told(own, day).contains(grace));
  }

  @Property
  void whatAnOrganisationLosesItsAgentsKeepAsParents(
      @ForAll("links") List<Link> links, @ForAll @IntRange(max = 20) int later) {
    LocalDate day = START.plusDays(later);
    List<Link> own = links.stream().filter(link -> link.guardian().person().isPresent()).toList();

    assertTrue(
        new Links(links)
            .guardiansOf(CHILD, day)
            .entrySet()
            .containsAll(new Links(own).guardiansOf(CHILD, day).entrySet()));
  }

  private static Set<PersonId> told(List<Link> links, LocalDate day) {
    return new Links(links).guardiansOf(CHILD, day).keySet();
  }
}
