package io.entsdk.messaging.internal.reach;

import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.policy.Scene.Pair;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds whom judgments keep apart: a guardian and the child whom contact is forbidden with or whose
 * place is withheld, and two guardians of a child of whom one has lost that, or authority.
 *
 * <p>Only what was decided about a person by name counts; an organisation is nobody's other parent.
 */
final class Separations {

  private Separations() {}

  /** Return the pairs that {@code live} links make, all of which hold on the day. */
  static Set<Pair> of(Collection<Link> live) {
    Set<Pair> pairs = new HashSet<>();
    Map<PersonId, List<Link>> byChild =
        live.stream()
            .filter(link -> link.guardian().person().isPresent())
            .collect(groupingBy(Link::child));
    byChild.forEach((child, links) -> links.forEach(link -> add(pairs, link, links)));
    return pairs;
  }

  private static void add(Set<Pair> pairs, Link link, List<Link> ofChild) {
    if (forbidsContact(link.terms())) {
      pairs.add(new Pair(link.person().value(), link.child().value()));
    }
    if (keepsApart(link.terms())) {
      ofChild.stream()
          .filter(other -> !other.person().equals(link.person()))
          .forEach(other -> pairs.add(new Pair(link.person().value(), other.person().value())));
    }
  }

  private static boolean forbidsContact(GuardianshipTerms terms) {
    return terms.state() == GuardianshipState.CONTACT_PROHIBITED || terms.placeWithheld();
  }

  private static boolean keepsApart(GuardianshipTerms terms) {
    return terms.state() == GuardianshipState.WITHDRAWN || forbidsContact(terms);
  }
}
