package io.entsdk.messaging.internal.reach;

import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which guardians are told what is said to all families.
 *
 * <p>Where two links of the same guardian and child hold on the same day, the stricter one counts:
 * an import that knows nothing of a judgment never opens what the judgment has closed.
 */
public final class Links {

  private final Map<PersonId, Map<PersonId, List<Link>>> byChildAndGuardian;

  Links(Collection<Link> links) {
    byChildAndGuardian =
        links.stream().collect(groupingBy(Link::child, groupingBy(Link::guardian)));
  }

  /** Return who is told on {@code day} what concerns {@code child}. */
  public Set<PersonId> guardiansOf(PersonId child, LocalDate day) {
    return byChildAndGuardian.getOrDefault(child, Map.of()).entrySet().stream()
        .filter(entry -> receives(entry.getValue(), day))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static boolean receives(List<Link> ofOnePair, LocalDate day) {
    List<GuardianshipTerms> live =
        ofOnePair.stream().filter(link -> link.period().covers(day)).map(Link::terms).toList();
    return GuardianshipTerms.allow(live, GuardianshipRight.CLASS_INFORMATION);
  }
}
