package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.RosterChangeKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps an import from touching people whose data are restricted. */
record RestrictedPeople(Set<UUID> people) {

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
    return about(change).anyMatch(people::contains);
  }

  private UUID restrictedOf(RosterChange change) {
    return about(change).filter(people::contains).findFirst().orElseThrow();
  }

  private static Stream<UUID> about(RosterChange change) {
    return Stream.concat(Stream.ofNullable(change.who()), Stream.ofNullable(change.child()));
  }

  /** Return the guardians who would arrive without a link that is left to them. */
  private Set<UUID> arrivingForThemAlone(List<RosterChange> changes) {
    Set<UUID> linked =
        changes.stream()
            .filter(change -> change.kind() == RosterChangeKind.GUARDIAN_LINKED)
            .filter(change -> !touches(change))
            .map(RosterChange::who)
            .collect(Collectors.toSet());
    return changes.stream()
        .filter(change -> change.kind() == RosterChangeKind.GUARDIAN_ARRIVES)
        .map(RosterChange::fact)
        .filter(guardian -> !linked.contains(guardian))
        .collect(Collectors.toSet());
  }
}
