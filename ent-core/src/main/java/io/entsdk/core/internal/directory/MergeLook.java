package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.MergeConflict;
import io.entsdk.core.directory.MergePreview;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Shows what two people would be as one, in a fixed number of statements. */
record MergeLook(Unit unit) {

  MergePreview at(PersonId person, PersonId into) {
    MergeSide one = new MergeFacts(unit, person).load();
    MergeSide other = new MergeFacts(unit, into).load();
    Set<PersonId> ids = new HashSet<>(one.ids());
    ids.addAll(other.ids());
    MergeComparison both = new MergeComparison(one, other, known(ids, one, other));
    Set<MergeConflict> conflicts = new HashSet<>(both.conflicts());
    if (new ApartPairs(unit).areApart(one.ids(), other.ids())) {
      conflicts.add(MergeConflict.SAID_APART);
    }
    if (conflicts.contains(MergeConflict.RESTRICTED)) {
      return new MergePreview(
          person, into, ids, List.of(), List.of(), List.of(), List.of(), Set.of(), conflicts);
    }
    return new MergePreview(
        person,
        into,
        ids,
        schools(person, into),
        Stream.concat(one.stays().stream(), other.stays().stream()).toList(),
        Stream.concat(one.functions().stream(), other.functions().stream()).toList(),
        both.links(),
        both.gains(),
        conflicts);
  }

  /** Return who is one with whom among all whom the links of both name. */
  private Identities known(Set<PersonId> ids, MergeSide one, MergeSide other) {
    Set<PersonId> people = new HashSet<>(ids);
    Stream.concat(one.links().stream(), other.links().stream())
        .forEach(
            link -> {
              people.add(link.child());
              link.guardian().person().ifPresent(people::add);
            });
    return new JpaIdentities(unit).of(people);
  }

  private List<SchoolId> schools(PersonId person, PersonId into) {
    TiedSchools ties = new TiedSchools(unit);
    return Stream.of(person, into)
        .flatMap(one -> ties.of(one).stream())
        .distinct()
        .sorted(Comparator.comparing(SchoolId::value))
        .toList();
  }
}
