package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolFunction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Is what the directory knows, under all their ids, of one of two people who may be one.
 *
 * @param names the folded names that each id goes by
 * @param births the dates of birth that are kept of any id
 * @param users what other systems know any id as
 * @param links what goes on or is to come, as a guardian and as a child
 */
record MergeSide(
    Set<PersonId> ids,
    Set<String> names,
    Set<LocalDate> births,
    Set<ExternalId> users,
    List<Enrolment> stays,
    List<SchoolFunction> functions,
    List<Guardianship> links,
    Set<Trait> traits) {

  /** Says what is or once was so of somebody. */
  enum Trait {
    PUPIL,
    ADULT,
    RESTRICTED,
    HELD
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Tell whether {@code person} is an id of this one. */
  boolean has(Optional<PersonId> person) {
    return person.filter(ids::contains).isPresent();
  }
}
