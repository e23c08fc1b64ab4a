package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.roster.KnownSchool.AdultKey;
import io.entsdk.core.internal.roster.KnownSchool.Assignment;
import io.entsdk.core.internal.roster.KnownSchool.Function;
import io.entsdk.core.internal.roster.RosterChange.Names;
import io.entsdk.core.roster.RosterChangeKind;
import io.entsdk.core.roster.TeacherRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Compares the teachers, their functions and their classes.
 *
 * <p>Within the staff of one school, lines of the same name are one teacher with several classes,
 * as ONDE writes them. A teacher is never taken for a guardian of the same name.
 */
final class StaffDiff {

  private final RosterDiff diff;
  private final Map<AdultKey, UUID> staff = new HashMap<>();
  private final Map<Post, UUID> functions = new HashMap<>();
  private final Map<Place, UUID> assignments = new HashMap<>();
  private final Set<UUID> kept = new HashSet<>();

  StaffDiff(RosterDiff diff) {
    this.diff = diff;
    for (Function function : diff.known.functions()) {
      functions.put(new Post(function.person(), function.profile()), function.id());
      Names names = diff.known.people().get(function.person());
      if (names != null) {
        staff.put(AdultKey.of(names), function.person());
      }
    }
    for (Assignment assignment : diff.known.assignments()) {
      assignments.put(new Place(assignment.person(), assignment.schoolClass()), assignment.id());
    }
  }

  void compare() {
    diff.reading.teachers().forEach(this::compare);
    if (diff.reading.isWhole()) {
      diff.known.functions().stream()
          .filter(function -> function.importable() && !kept.contains(function.id()))
          .map(
              function ->
                  RosterChange.ends(
                      RosterChangeKind.STAFF_LEAVES, function.id(), function.person()))
          .forEach(diff.changes::add);
      diff.known.assignments().stream()
          .filter(assignment -> assignment.importable() && !kept.contains(assignment.id()))
          .map(
              gone ->
                  RosterChange.ends(RosterChangeKind.CLASS_UNASSIGNED, gone.id(), gone.person()))
          .forEach(diff.changes::add);
    }
  }

  private void compare(TeacherRecord record) {
    Names names =
        new Names(record.lastName(), record.usageName(), record.firstName(), null, record.email());
    UUID person = person(names);
    if (record.head()) {
      post(person, Profile.DIR);
    }
    if (!record.head() || !record.classNames().isEmpty()) {
      post(person, Profile.ENS);
    }
    record.classNames().forEach(name -> assign(person, diff.classNamed(name)));
  }

  private UUID person(Names names) {
    UUID known = staff.get(AdultKey.of(names));
    if (known != null) {
      diff.rename(known, names);
      return known;
    }
    UUID person = diff.ids.get();
    staff.put(AdultKey.of(names), person);
    diff.changes.add(RosterChange.arrives(RosterChangeKind.TEACHER_ARRIVES, person, names));
    return person;
  }

  private void post(UUID person, Profile profile) {
    kept.add(
        functions.computeIfAbsent(
            new Post(person, profile.name()),
            post -> {
              UUID id = diff.ids.get();
              diff.changes.add(RosterChange.joins(id, person, profile.name()));
              return id;
            }));
  }

  private void assign(UUID person, UUID schoolClass) {
    kept.add(
        assignments.computeIfAbsent(
            new Place(person, schoolClass),
            place -> {
              UUID id = diff.ids.get();
              diff.changes.add(RosterChange.assigned(id, person, schoolClass));
              return id;
            }));
  }

  private record Post(UUID person, String profile) {}

  private record Place(UUID person, UUID schoolClass) {}
}
