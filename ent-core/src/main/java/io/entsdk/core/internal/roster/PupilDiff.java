package io.entsdk.core.internal.roster;

import io.entsdk.core.internal.roster.KnownSchool.PupilKey;
import io.entsdk.core.internal.roster.KnownSchool.Stay;
import io.entsdk.core.internal.roster.RosterChange.Names;
import io.entsdk.core.internal.text.FoldedName;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.RosterChangeKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares the pupils: who arrives, who moves to another class or level, who leaves. */
final class PupilDiff {

  private final RosterDiff diff;
  private final Map<PupilKey, UUID> persons = new HashMap<>();
  private final Map<PupilRecord, UUID> byRecord = new IdentityHashMap<>();
  private final Set<UUID> told = new HashSet<>();

  PupilDiff(RosterDiff diff) {
    this.diff = diff;
    diff.known.formerPupils().forEach(this::index);
    diff.known.stays().forEach(stay -> index(stay.pupil()));
  }

  private void index(UUID pupil) {
    Names names = diff.known.people().get(pupil);
    if (names != null && names.birth() != null) {
      persons.put(key(names), pupil);
    }
  }

  private static PupilKey key(Names names) {
    if (names.birth() == null) {
      throw new IllegalArgumentException("A pupil is recognised by the date of birth too");
    }
    return new PupilKey(FoldedName.of(names.last()), FoldedName.of(names.first()), names.birth());
  }

  void compare() {
    Map<UUID, Stay> stays = diff.stays();
    for (PupilRecord record : diff.reading.pupils()) {
      UUID person = person(record);
      byRecord.put(record, person);
      told.add(person);
      place(record, person, stays.get(person));
    }
    if (diff.reading.isWhole()) {
      diff.known.stays().stream()
          .filter(stay -> !told.contains(stay.pupil()))
          .forEach(this::leaves);
    }
  }

  /** Return the person whom a line of this source tells of. */
  UUID personOf(PupilRecord record) {
    UUID person = byRecord.get(record);
    if (person == null) {
      throw new IllegalStateException("Line " + record.origin().line() + " was not compared yet");
    }
    return person;
  }

  private UUID person(PupilRecord record) {
    Names names =
        new Names(
            record.lastName(), record.usageName(), record.firstName(), record.birthDate(), null);
    UUID known = persons.get(key(names));
    if (known != null) {
      diff.rename(known, names);
      return known;
    }
    UUID person = diff.ids.get();
    persons.put(key(names), person);
    diff.changes.add(RosterChange.arrives(RosterChangeKind.PUPIL_ARRIVES, person, names));
    return person;
  }

  private void place(PupilRecord record, UUID person, @Nullable Stay stay) {
    UUID schoolClass = diff.classNamed(record.className());
    String level = record.level().name();
    if (stay != null && stay.schoolClass().equals(schoolClass) && stay.level().equals(level)) {
      return;
    }
    if (stay != null) {
      diff.changes.add(RosterChange.ends(RosterChangeKind.PUPIL_MOVES, stay.id(), person));
    }
    diff.changes.add(RosterChange.enrols(diff.ids.get(), person, schoolClass, level));
  }

  private void leaves(Stay stay) {
    diff.changes.add(RosterChange.ends(RosterChangeKind.PUPIL_LEAVES, stay.id(), stay.pupil()));
  }
}
