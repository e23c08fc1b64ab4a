package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.RosterChangeKind;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps an import from touching data that are restricted, and from nothing else about these people:
 * whoever's address is contested leaves the school like others.
 */
record RestrictedPeople(Map<UUID, Set<DataCategory>> people) {

  /** Take what is about them out of {@code changes}, and return a notice for each of them. */
  List<Notice> takenOutOf(List<RosterChange> changes) {
    Map<UUID, Integer> taken = new TreeMap<>();
    changes.stream()
        .filter(this::touches)
        .forEach(change -> taken.merge(restrictedOf(change), 1, Integer::sum));
    Set<UUID> orphans = arrivingForThemAlone(changes);
    changes.removeIf(this::touches);
    changes.removeIf(change -> change.who() != null && orphans.contains(change.who()));
    return taken.entrySet().stream()
        .<Notice>map(one -> new Notice.LeftAlone(new PersonId(one.getKey()), one.getValue()))
        .toList();
  }

  private boolean touches(RosterChange change) {
    return about(change).anyMatch(person -> touches(person, change.kind()));
  }

  private UUID restrictedOf(RosterChange change) {
    return about(change).filter(person -> touches(person, change.kind())).findFirst().orElseThrow();
  }

  private boolean touches(UUID person, RosterChangeKind kind) {
    return !Collections.disjoint(people.getOrDefault(person, Set.of()), changedBy(kind));
  }

  private static Set<DataCategory> changedBy(RosterChangeKind kind) {
    return switch (kind) {
      case CLASS_OPENS -> Set.of();
      case PUPIL_ARRIVES, GUARDIAN_ARRIVES, TEACHER_ARRIVES, PERSON_CHANGES ->
          Set.of(DataCategory.IDENTITY, DataCategory.BIRTH, DataCategory.CONTACT);
      case GUARDIAN_LINKED, GUARDIAN_UNLINKED, GUARDIAN_MARKED -> Set.of(DataCategory.FAMILY_LINK);
      default -> Set.of(DataCategory.SCHOOLING);
    };
  }

  private static Stream<UUID> about(RosterChange change) {
    return Stream.concat(Stream.ofNullable(change.who()), Stream.ofNullable(change.child()));
  }

  /** Return the guardians who would arrive for the sake of links that are taken out. */
  private Set<UUID> arrivingForThemAlone(List<RosterChange> changes) {
    Set<UUID> arriving = people(changes, RosterChangeKind.GUARDIAN_ARRIVES, any -> true);
    arriving.retainAll(people(changes, RosterChangeKind.GUARDIAN_LINKED, this::touches));
    arriving.removeAll(
        people(changes, RosterChangeKind.GUARDIAN_LINKED, change -> !touches(change)));
    return arriving;
  }

  private static Set<UUID> people(
      List<RosterChange> changes, RosterChangeKind kind, Predicate<RosterChange> which) {
    return changes.stream()
        .filter(change -> change.kind() == kind)
        .filter(which)
        .flatMap(change -> Stream.ofNullable(change.who()))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
