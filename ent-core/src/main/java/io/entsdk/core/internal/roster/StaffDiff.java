package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.roster.KnownSchool.AdultKey;
import io.entsdk.core.internal.roster.KnownSchool.Assignment;
import io.entsdk.core.internal.roster.KnownSchool.Function;
import io.entsdk.core.internal.roster.RosterChange.Names;
import io.entsdk.core.roster.RosterChangeKind;
import io.entsdk.core.roster.TeacherRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
  private final Map<Post, List<UUID>> functions = new HashMap<>();
  private final Map<Place, List<UUID>> assignments = new HashMap<>();
  private final Set<UUID> kept = new HashSet<>();

  StaffDiff(RosterDiff diff) {
    this.diff = diff;
    for (Function function : diff.known.functions()) {
      functions
          .computeIfAbsent(post(function.person(), function.profile()), any -> new ArrayList<>())
          .add(function.id());
      index(function.person());
    }
    for (Assignment assignment : diff.known.assignments()) {
      assignments
          .computeIfAbsent(
              place(assignment.person(), assignment.schoolClass()), any -> new ArrayList<>())
          .add(assignment.id());
    }
  }

  /** A source may tell of somebody by the names of another id of theirs. */
  private void index(UUID person) {
    for (UUID id : diff.known.idsOf(person)) {
      Names names = diff.known.people().get(id);
      if (names != null) {
        staff.putIfAbsent(AdultKey.of(names), id);
      }
    }
    Names own = diff.known.people().get(person);
    if (own != null) {
      staff.put(AdultKey.of(own), person);
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
    kept.addAll(
        functions.computeIfAbsent(
            post(person, profile.name()),
            post -> {
              UUID id = diff.ids.get();
              diff.changes.add(RosterChange.joins(id, person, profile.name()));
              return List.of(id);
            }));
  }

  private void assign(UUID person, UUID schoolClass) {
    kept.addAll(
        assignments.computeIfAbsent(
            place(person, schoolClass),
            place -> {
              UUID id = diff.ids.get();
              diff.changes.add(RosterChange.assigned(id, person, schoolClass));
              return List.of(id);
            }));
  }

  private Post post(UUID person, String profile) {
    return new Post(diff.known.standingFor(person), profile);
  }

  private Place place(UUID person, UUID schoolClass) {
    return new Place(diff.known.standingFor(person), schoolClass);
  }

  private record Post(UUID person, String profile) {}

  private record Place(UUID person, UUID schoolClass) {}
}
