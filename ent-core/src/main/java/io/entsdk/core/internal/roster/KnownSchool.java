package io.entsdk.core.internal.roster;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.roster.RosterChange.Names;
import io.entsdk.core.internal.text.FoldedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds what the directory knows of one school on the day of an import.
 *
 * @param classes the classes of the school year, by folded name
 * @param people everybody tied to the school now or before, by id
 * @param stays the enrolments of the day
 * @param sentOff who left this school year because somebody entered it by hand
 * @param functions the staff functions of the day
 * @param assignments the assignments to classes of the day
 * @param links every link to a child who is or was a pupil here, ended ones too
 * @param marks whom a mark names
 * @param same which of the people are one; each id keeps the facts and names that bear it
 */
record KnownSchool(
    Map<FoldedName, UUID> classes,
    Map<UUID, Names> people,
    List<Stay> stays,
    List<UUID> formerPupils,
    Set<UUID> sentOff,
    List<Function> functions,
    List<Assignment> assignments,
    List<Link> links,
    Map<String, UUID> marks,
    Identities same) {

  /** Return who stands for {@code person}. */
  UUID standingFor(UUID person) {
    return same.of(new PersonId(person)).value();
  }

  /** Return every id of {@code person}. */
  List<UUID> idsOf(UUID person) {
    return same.allOf(new PersonId(person)).stream().map(PersonId::value).toList();
  }

  /**
   * Is the enrolment of one pupil.
   *
   * @param byHand whether somebody entered it by hand and no source has told it yet
   * @param sentOff whether somebody has entered by hand that it ends
   */
  record Stay(
      UUID id, UUID pupil, UUID schoolClass, String level, boolean byHand, boolean sentOff) {}

  /**
   * Is one function of one member of staff.
   *
   * @param importable whether an import gave it: only then may an import end it
   */
  record Function(UUID id, UUID person, String profile, boolean importable) {}

  /**
   * Is one member of staff's work with one class.
   *
   * @param importable whether an import gave it: only then may an import end it
   */
  record Assignment(UUID id, UUID person, UUID schoolClass, boolean importable) {}

  /**
   * Is one link between a guardian and a child.
   *
   * @param importable whether an import made it and nobody has confirmed it since: only then may an
   *     import end it
   */
  record Link(UUID id, UUID guardian, UUID child, boolean live, boolean importable) {}

  /** Is what a pupil is recognised by from one import to the next: ONDE gives no identifier. */
  record PupilKey(FoldedName last, FoldedName first, LocalDate birth) {}

  /** Is what an adult is looked up by, before something stronger than a name decides. */
  record AdultKey(FoldedName last, FoldedName first) {

    static AdultKey of(Names names) {
      return new AdultKey(FoldedName.of(names.last()), FoldedName.of(names.first()));
    }
  }
}
