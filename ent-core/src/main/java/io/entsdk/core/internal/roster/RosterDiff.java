package io.entsdk.core.internal.roster;

import io.entsdk.core.internal.roster.KnownSchool.Stay;
import io.entsdk.core.internal.text.FoldedName;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.roster.Brake;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Compares what a source says with what the directory knows; a pure function but for the ids of
 * what is new.
 *
 * <p>The same source against the directory that it made gives no change at all.
 */
final class RosterDiff {

  final KnownSchool known;
  final RosterReading reading;
  final Supplier<UUID> ids;
  final List<RosterChange> changes = new ArrayList<>();
  final List<Rejection> unmatched = new ArrayList<>();
  final List<Notice> notices = new ArrayList<>();
  final Map<FoldedName, UUID> classes;
  int links;

  RosterDiff(KnownSchool known, RosterReading reading, Supplier<UUID> ids) {
    this.known = known;
    this.reading = reading;
    this.ids = ids;
    this.classes = new HashMap<>(known.classes());
  }

  List<RosterChange> changes() {
    return changes;
  }

  /** Return the children on guardians' lines whom no pupil's line tells. */
  List<Rejection> unmatched() {
    return unmatched;
  }

  /** Return how many children on guardians' lines were found among the pupils. */
  int links() {
    return links;
  }

  /** Return what was passed over or held back on purpose. */
  List<Notice> notices() {
    return notices;
  }

  RosterDiff compare(HandEntries hand, RosterMarks marks) {
    PupilDiff pupils = new PupilDiff(this, hand);
    pupils.compare();
    new GuardianDiff(this, pupils, marks).compare();
    new StaffDiff(this).compare();
    return this;
  }

  /** Take back what is planned about {@code restricted} data of people, and say so. */
  RosterDiff leaveAlone(Map<UUID, Set<DataCategory>> restricted) {
    notices.addAll(new RestrictedPeople(restricted).takenOutOf(changes));
    return this;
  }

  /** Return the class called {@code name}, which opens if nobody has told of it yet. */
  UUID classNamed(String name) {
    return classes.computeIfAbsent(
        FoldedName.of(name),
        folded -> {
          UUID id = ids.get();
          changes.add(RosterChange.opens(id, name));
          return id;
        });
  }

  /**
   * Plan {@code change} of {@code person}'s names if the source tells them otherwise than the
   * directory does.
   */
  void rename(UUID person, RosterChange.Names told) {
    RosterChange.Names before = known.people().get(person);
    RosterChange.Names after = before == null ? told : told.orElse(before);
    if (before != null && !after.equals(before)) {
      changes.add(RosterChange.renames(person, after));
    }
  }

  /** Return why this plan needs a second look. */
  Set<Brake> brakes() {
    return new RosterBrakes(known, changes).pulled();
  }

  Map<UUID, Stay> stays() {
    Map<UUID, Stay> byPupil = new HashMap<>();
    known.stays().forEach(stay -> byPupil.put(stay.pupil(), stay));
    return byPupil;
  }
}
