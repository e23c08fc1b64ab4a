package io.entsdk.core.internal.roster;

import io.entsdk.core.internal.roster.KnownSchool.PupilKey;
import io.entsdk.core.internal.roster.KnownSchool.Stay;
import io.entsdk.core.internal.roster.RosterChange.Names;
import io.entsdk.core.internal.text.FoldedName;
import io.entsdk.core.roster.LinkProposal;
import io.entsdk.core.roster.Notice;
import io.entsdk.core.roster.PupilRecord;
import io.entsdk.core.roster.RosterChangeKind;
import io.entsdk.core.roster.SkipReason;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares the pupils: who arrives, who moves to another class or level, who leaves. */
final class PupilDiff {

  private final RosterDiff diff;
  private final HandEntries hand;
  private final Map<PupilKey, UUID> persons = new HashMap<>();
  private final Map<PupilRecord, UUID> byRecord = new IdentityHashMap<>();
  private final Set<UUID> told = new HashSet<>();

  PupilDiff(RosterDiff diff, HandEntries hand) {
    this.diff = diff;
    this.hand = hand;
    diff.known.formerPupils().forEach(this::index);
    diff.known.stays().forEach(this::index);
  }

  private void index(Stay stay) {
    index(stay.pupil());
    Names names = diff.known.people().get(stay.pupil());
    if (stay.byHand() && names != null && names.birth() != null) {
      hand.add(stay.pupil(), key(names));
    }
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
    diff.reading.pupils().stream().map(this::names).map(PupilDiff::key).forEach(this::recognise);
    for (PupilRecord record : diff.reading.pupils()) {
      person(record).ifPresent(person -> place(record, person, stays.get(person)));
    }
    if (diff.reading.isWhole()) {
      diff.known.stays().stream()
          .filter(stay -> !told.contains(stay.pupil()) && !stay.byHand() && !stay.sentOff())
          .forEach(this::leaves);
    }
  }

  /** Before any line is compared with who resembles it, see whom the lines fit exactly. */
  private void recognise(PupilKey line) {
    UUID known = persons.get(line);
    if (known != null) {
      hand.told(known);
    }
  }

  /** Return the person whom a line of this source tells of; empty if the line is held back. */
  Optional<UUID> personOf(PupilRecord record) {
    return Optional.ofNullable(byRecord.get(record));
  }

  private Names names(PupilRecord record) {
    return new Names(
        record.lastName(), record.usageName(), record.firstName(), record.birthDate(), null);
  }

  private Optional<UUID> person(PupilRecord record) {
    Names names = names(record);
    PupilKey line = key(names);
    UUID known = persons.get(line);
    if (known == null) {
      known = hand.answered(line).orElse(null);
    }
    if (known == null) {
      Optional<LinkProposal> question = hand.question(line);
      question.ifPresent(
          asked -> diff.notices.add(new Notice.LineHeldBack(record.origin(), asked)));
      if (question.isPresent()) {
        return Optional.empty();
      }
    }
    UUID person = known == null ? arrives(names) : known;
    diff.rename(person, names);
    persons.put(line, person);
    byRecord.put(record, person);
    told.add(person);
    return Optional.of(person);
  }

  private UUID arrives(Names names) {
    UUID person = diff.ids.get();
    diff.changes.add(RosterChange.arrives(RosterChangeKind.PUPIL_ARRIVES, person, names));
    return person;
  }

  private void place(PupilRecord record, UUID person, @Nullable Stay stay) {
    if (stay == null ? diff.known.sentOff().contains(person) : stay.sentOff()) {
      passOver(record, stay == null);
      return;
    }
    UUID schoolClass = diff.classNamed(record.className());
    String level = record.level().name();
    if (stay != null && stay.schoolClass().equals(schoolClass) && stay.level().equals(level)) {
      if (stay.byHand()) {
        diff.changes.add(RosterChange.ends(RosterChangeKind.PUPIL_LINKED, stay.id(), person));
      }
      return;
    }
    if (stay != null) {
      diff.changes.add(RosterChange.ends(RosterChangeKind.PUPIL_MOVES, stay.id(), person));
    }
    diff.changes.add(RosterChange.enrols(diff.ids.get(), person, schoolClass, level));
  }

  /** Pass a line over; where the pupil has gone already, nobody is linked because of it either. */
  private void passOver(PupilRecord record, boolean gone) {
    diff.notices.add(new Notice.LineSkipped(record.origin(), SkipReason.LEFT_BY_HAND, List.of()));
    if (gone) {
      byRecord.remove(record);
    }
  }

  private void leaves(Stay stay) {
    diff.changes.add(RosterChange.ends(RosterChangeKind.PUPIL_LEAVES, stay.id(), stay.pupil()));
  }
}
