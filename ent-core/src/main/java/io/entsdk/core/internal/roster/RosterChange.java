package io.entsdk.core.internal.roster;

import io.entsdk.core.internal.text.SortKey;
import io.entsdk.core.roster.RosterChangeKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds one row of a plan: what is made or ended, and all that is needed to do so.
 *
 * @param fact the row that is made or ended; the person itself for arrivals and changed names
 * @param who the person concerned; absent for classes
 * @param child the child of a link
 * @param schoolClass the class entered, left or opened
 * @param names the names that a person arrives with or changes to
 * @param code a level, a profile, a class name or a mark, as the kind needs
 */
record RosterChange(
    RosterChangeKind kind,
    UUID fact,
    @Nullable UUID who,
    @Nullable UUID child,
    @Nullable UUID schoolClass,
    @Nullable Names names,
    @Nullable String code) {

  /** Holds what the directory keeps of a person's identity. */
  record Names(
      String last,
      @Nullable String usage,
      String first,
      @Nullable LocalDate birth,
      @Nullable String email) {

    /** Return the text that people are listed and searched by. */
    String sortKey() {
      return SortKey.of(last, usage, first);
    }

    /** Return these names with what is known already where the source is silent. */
    Names orElse(Names known) {
      return new Names(
          last,
          usage,
          first,
          birth == null ? known.birth : birth,
          email == null ? known.email : email);
    }
  }

  static RosterChange opens(UUID schoolClass, String name) {
    return new RosterChange(
        RosterChangeKind.CLASS_OPENS, schoolClass, null, null, null, null, name);
  }

  static RosterChange arrives(RosterChangeKind kind, UUID person, Names names) {
    return new RosterChange(kind, person, person, null, null, names, null);
  }

  static RosterChange renames(UUID person, Names names) {
    return new RosterChange(
        RosterChangeKind.PERSON_CHANGES, person, person, null, null, names, null);
  }

  static RosterChange enrols(UUID fact, UUID pupil, UUID schoolClass, String level) {
    return new RosterChange(
        RosterChangeKind.PUPIL_ENROLS, fact, pupil, null, schoolClass, null, level);
  }

  static RosterChange joins(UUID fact, UUID person, String profile) {
    return new RosterChange(RosterChangeKind.STAFF_JOINS, fact, person, null, null, null, profile);
  }

  static RosterChange assigned(UUID fact, UUID person, UUID schoolClass) {
    return new RosterChange(
        RosterChangeKind.CLASS_ASSIGNED, fact, person, null, schoolClass, null, null);
  }

  static RosterChange links(UUID fact, UUID guardian, UUID child) {
    return new RosterChange(
        RosterChangeKind.GUARDIAN_LINKED, fact, guardian, child, null, null, null);
  }

  static RosterChange marks(UUID guardian, String mark) {
    return new RosterChange(
        RosterChangeKind.GUARDIAN_MARKED, guardian, guardian, null, null, null, mark);
  }

  static RosterChange ends(RosterChangeKind kind, UUID fact, UUID person) {
    return new RosterChange(kind, fact, person, null, null, null, null);
  }
}
