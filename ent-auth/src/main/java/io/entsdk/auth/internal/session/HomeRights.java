package io.entsdk.auth.internal.session;

import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells who may open a session at home for which child, from all that links people to it. */
public record HomeRights(List<Link> links) {

  /**
   * Links somebody to a child.
   *
   * @param organisation whose agent the person is, while it has the child in its care; null for a
   *     link of the person's own
   */
  record Link(
      PersonId child,
      @Nullable OrganisationId organisation,
      PersonId person,
      GuardianshipTerms terms,
      Period period) {}

  public HomeRights {
    links = List.copyOf(links);
  }

  /** Tell whether {@code person} has a link of the own to {@code child} on {@code day}. */
  public boolean hasOwn(PersonId person, PersonId child, LocalDate day) {
    return on(child, person, day).anyMatch(link -> link.organisation() == null);
  }

  /** Return the organisation in whose name {@code agent} may, the same one each time. */
  public Optional<OrganisationId> organisationOf(PersonId agent, PersonId child, LocalDate day) {
    return on(child, agent, day)
        .map(Link::organisation)
        .filter(Objects::nonNull)
        .distinct()
        .filter(organisation -> allow(new Opener(agent, organisation), child, day))
        .min(Comparator.comparing(OrganisationId::value));
  }

  /**
   * Tell whether all that links {@code opener} to {@code child} on {@code day} gives it. What was
   * decided about an agent by name counts too, and gives an agent nothing.
   */
  public boolean allow(Opener opener, PersonId child, LocalDate day) {
    GuardianshipRight right = GuardianshipRight.OPEN_HOME_SESSION;
    List<Link> mine = on(child, opener.person(), day).toList();
    List<GuardianshipTerms> giving =
        mine.stream()
            .filter(link -> Objects.equals(link.organisation(), opener.organisation()))
            .map(Link::terms)
            .toList();
    return GuardianshipTerms.allow(giving, right)
        && (opener.organisation() == null
            || mine.stream().noneMatch(link -> isClosedByName(link, right)));
  }

  private static boolean isClosedByName(Link link, GuardianshipRight right) {
    return link.organisation() == null
        && link.terms().state() != GuardianshipState.UNVERIFIED
        && !link.terms().allow(right);
  }

  private Stream<Link> on(PersonId child, PersonId person, LocalDate day) {
    return links.stream()
        .filter(link -> link.child().equals(child) && link.person().equals(person))
        .filter(link -> link.period().covers(day));
  }
}
