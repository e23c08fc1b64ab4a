package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.internal.roster.KnownSchool.Link;
import io.entsdk.core.internal.roster.KnownSchool.Stay;
import io.entsdk.core.roster.Brake;
import io.entsdk.core.roster.RosterChangeKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges whether a plan takes away more than a school year usually does. */
final class RosterBrakes {

  private static final int MOST_LEAVERS = 5;
  private static final int MOST_LEAVERS_PERCENT = 10;
  private static final int LEAST_OF_A_CLASS = 3;
  private static final int MOST_OF_A_CLASS_PERCENT = 30;

  private final KnownSchool known;
  private final List<RosterChange> changes;

  RosterBrakes(KnownSchool known, List<RosterChange> changes) {
    this.known = known;
    this.changes = changes;
  }

  Set<Brake> pulled() {
    Set<Brake> pulled = EnumSet.noneOf(Brake.class);
    Set<UUID> leaving = facts(RosterChangeKind.PUPIL_LEAVES);
    List<Stay> staying =
        known.stays().stream().filter(stay -> !stay.level().equals(PupilLevel.CM2.name())).toList();
    long leavers = staying.stream().filter(stay -> leaving.contains(stay.id())).count();
    if (leavers > MOST_LEAVERS && leavers * 100 > (long) MOST_LEAVERS_PERCENT * staying.size()) {
      pulled.add(Brake.TOO_MANY_PUPILS_LEAVE);
    }
    if (someClassEmpties(staying, leaving)) {
      pulled.add(Brake.A_CLASS_EMPTIES);
    }
    if (noTeacherIsLeft()) {
      pulled.add(Brake.NO_TEACHER_LEFT);
    }
    if (noGuardianIsLeft()) {
      pulled.add(Brake.NO_GUARDIAN_LEFT);
    }
    return pulled;
  }

  private static boolean someClassEmpties(List<Stay> staying, Set<UUID> leaving) {
    Map<UUID, List<Stay>> byClass =
        staying.stream().collect(Collectors.groupingBy(Stay::schoolClass));
    return byClass.values().stream().anyMatch(of -> empties(of, leaving));
  }

  private static boolean empties(List<Stay> schoolClass, Set<UUID> leaving) {
    long leavers = schoolClass.stream().filter(stay -> leaving.contains(stay.id())).count();
    return leavers >= LEAST_OF_A_CLASS
        && leavers * 100 >= (long) MOST_OF_A_CLASS_PERCENT * schoolClass.size();
  }

  private boolean noTeacherIsLeft() {
    Set<UUID> leaving = facts(RosterChangeKind.STAFF_LEAVES);
    Predicate<KnownSchool.Function> teaches =
        function -> function.profile().equals(Profile.ENS.name());
    return !leaving.isEmpty()
        && known.functions().stream().filter(teaches).allMatch(f -> leaving.contains(f.id()))
        && changes.stream().noneMatch(change -> change.kind() == RosterChangeKind.STAFF_JOINS);
  }

  private boolean noGuardianIsLeft() {
    Set<UUID> ending = facts(RosterChangeKind.GUARDIAN_UNLINKED);
    return !ending.isEmpty()
        && known.links().stream().filter(Link::live).allMatch(link -> ending.contains(link.id()))
        && changes.stream().noneMatch(change -> change.kind() == RosterChangeKind.GUARDIAN_LINKED);
  }

  private Set<UUID> facts(RosterChangeKind kind) {
    Set<UUID> facts = new HashSet<>();
    changes.stream()
        .filter(change -> change.kind() == kind)
        .forEach(change -> facts.add(change.fact()));
    return facts;
  }
}
