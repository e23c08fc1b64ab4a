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
import java.util.Objects;
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
  private final Set<UUID> recognised = new HashSet<>();

  PupilDiff(RosterDiff diff, HandEntries hand) {
    this.diff = diff;
    this.hand = hand;
    diff.known.formerPupils().forEach(this::index);
    diff.known.stays().forEach(this::index);
    List.copyOf(persons.values()).forEach(this::indexOthers);
  }

  private void index(Stay stay) {
    index(stay.pupil());
    Names names = diff.known.people().get(stay.pupil());
    if (stay.byHand() && names != null && names.birth() != null) {
      hand.add(stay.pupil(), key(names));
    }
  }

  /** A source may tell of a pupil by the names of another id of theirs. */
  private void indexOthers(UUID pupil) {
    for (UUID other : diff.known.idsOf(pupil)) {
      Names names = diff.known.people().get(other);
      if (names != null && names.birth() != null) {
        persons.putIfAbsent(key(names), other);
      }
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
      person(record).ifPresent(person -> place(record, person, stays));
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
      recognised.add(known);
      diff.known.idsOf(known).forEach(hand::told);
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
    return Optional.of(person);
  }

  private UUID arrives(Names names) {
    UUID person = diff.ids.get();
    diff.changes.add(RosterChange.arrives(RosterChangeKind.PUPIL_ARRIVES, person, names));
    return person;
  }

  private void place(PupilRecord record, UUID person, Map<UUID, Stay> stays) {
    if (!stays.containsKey(person) && isToldBeside(person, stays)) {
      skip(record, SkipReason.SAME_PERSON);
      return;
    }
    Stay stay = stayOf(record, person, stays);
    told.add(stay == null ? person : stay.pupil());
    place(record, person, stay);
  }

  /** Tell whether other lines of the source tell of this pupil by another id. */
  private boolean isToldBeside(UUID person, Map<UUID, Stay> stays) {
    return diff.known.idsOf(person).stream()
        .filter(other -> !other.equals(person))
        .anyMatch(
            other ->
                told.contains(other) || (stays.containsKey(other) && recognised.contains(other)));
  }

  /**
   * Return the stay of the pupil that a line is about: of several, under ids of which no other line
   * tells, the one that the line repeats.
   */
  private @Nullable Stay stayOf(PupilRecord record, UUID person, Map<UUID, Stay> stays) {
    List<Stay> own =
        diff.known.idsOf(person).stream()
            .filter(id -> id.equals(person) || !recognised.contains(id))
            .map(stays::get)
            .filter(Objects::nonNull)
            .toList();
    return own.stream()
        .filter(stay -> repeats(record, stay))
        .findFirst()
        .or(() -> Optional.ofNullable(stays.get(person)))
        .or(() -> own.stream().findFirst())
        .orElse(null);
  }

  private boolean repeats(PupilRecord record, Stay stay) {
    UUID named = diff.classes.get(FoldedName.of(record.className()));
    return stay.schoolClass().equals(named) && stay.level().equals(record.level().name());
  }

  private void place(PupilRecord record, UUID person, @Nullable Stay stay) {
    if (stay == null ? isSentOff(person) : stay.sentOff()) {
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

  private boolean isSentOff(UUID person) {
    return diff.known.idsOf(person).stream().anyMatch(diff.known.sentOff()::contains);
  }

  /** Pass a line over; where the pupil has gone already, nobody is linked because of it either. */
  private void passOver(PupilRecord record, boolean gone) {
    skip(record, SkipReason.LEFT_BY_HAND);
    if (gone) {
      byRecord.remove(record);
    }
  }

  private void skip(PupilRecord record, SkipReason reason) {
    diff.notices.add(new Notice.LineSkipped(record.origin(), reason, List.of()));
  }

  private void leaves(Stay stay) {
    diff.changes.add(RosterChange.ends(RosterChangeKind.PUPIL_LEAVES, stay.id(), stay.pupil()));
  }
}
