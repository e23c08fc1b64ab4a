package io.entsdk.messaging.internal.reach;

import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides which people are told what is said to all families, and as whom.
 *
 * <p>Where two links of the same guardian and child hold on the same day, the stricter one counts:
 * an import that knows nothing of a judgment never opens what the judgment has closed.
 */
public final class Links {

  /** Somebody who answers for a child by name is reached as oneself. */
  static final Comparator<Guardian> ONESELF_FIRST =
      Comparator.<Guardian, Boolean>comparing(guardian -> guardian.person().isEmpty())
          .thenComparing(Guardian::id);

  private final Map<PersonId, Map<PersonId, List<Link>>> byChildAndPerson;

  Links(Collection<Link> links) {
    byChildAndPerson = links.stream().collect(groupingBy(Link::child, groupingBy(Link::person)));
  }

  /** Return who is told on {@code day} what concerns {@code child}, and as which guardian. */
  public Map<PersonId, Guardian> guardiansOf(PersonId child, LocalDate day) {
    return guardiansOf(child, day, GuardianshipRight.CLASS_INFORMATION);
  }

  /** Return who is told, and has {@code right} besides, as the same guardian. */
  public Map<PersonId, Guardian> guardiansOf(
      PersonId child, LocalDate day, GuardianshipRight right) {
    Map<PersonId, Guardian> told = new HashMap<>();
    for (PersonId person : byChildAndPerson.getOrDefault(child, Map.of()).keySet()) {
      as(person, child, day, right).stream()
          .min(ONESELF_FIRST)
          .ifPresent(guardian -> told.put(person, guardian));
    }
    return told;
  }

  /** Return as which guardians {@code person} is told of {@code child} and has {@code right}. */
  Set<Guardian> as(PersonId person, PersonId child, LocalDate day, GuardianshipRight right) {
    List<Link> live = live(person, child, day);
    return live.stream()
        .map(Link::guardian)
        .filter(guardian -> allows(live, guardian, GuardianshipRight.CLASS_INFORMATION))
        .filter(guardian -> allows(live, guardian, right))
        .collect(Collectors.toSet());
  }

  /**
   * Holds what is left to a person as one guardian of a child on a day.
   *
   * @param placeWithheld whether a link that counts hides where the child is
   * @param contactProhibited whether one forbids contact
   */
  record Standing(
      Set<GuardianshipRight> rights, boolean placeWithheld, boolean contactProhibited) {}

  /** Return what is left to {@code person} as {@code guardian} of {@code child} on {@code day}. */
  Standing standing(PersonId person, PersonId child, Guardian guardian, LocalDate day) {
    List<GuardianshipTerms> terms =
        live(person, child, day).stream()
            .filter(link -> link.countsFor(guardian))
            .map(Link::terms)
            .toList();
    Set<GuardianshipRight> rights = EnumSet.noneOf(GuardianshipRight.class);
    for (GuardianshipRight right : GuardianshipRight.values()) {
      if (GuardianshipTerms.allow(terms, right)) {
        rights.add(right);
      }
    }
    return new Standing(
        rights,
        terms.stream().anyMatch(GuardianshipTerms::placeWithheld),
        terms.stream().anyMatch(one -> one.state() == GuardianshipState.CONTACT_PROHIBITED));
  }

  private List<Link> live(PersonId person, PersonId child, LocalDate day) {
    return byChildAndPerson.getOrDefault(child, Map.of()).getOrDefault(person, List.of()).stream()
        .filter(link -> link.period().covers(day))
        .toList();
  }

  private static boolean allows(List<Link> live, Guardian guardian, GuardianshipRight right) {
    return GuardianshipTerms.allow(
        live.stream().filter(link -> link.countsFor(guardian)).map(Link::terms).toList(), right);
  }
}
