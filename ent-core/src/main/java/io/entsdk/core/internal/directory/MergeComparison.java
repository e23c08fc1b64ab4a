package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Enrolment;
import io.entsdk.core.directory.ExternalId;
import io.entsdk.core.directory.Guardianship;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.MergeConflict;
import io.entsdk.core.directory.MergePreview.Gain;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.MergeSide.Trait;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Compares two people who may be one; a pure function of what is known of each. */
record MergeComparison(MergeSide one, MergeSide other, Identities same) {

  /** Return what speaks against it, or changes for somebody. */
  Set<MergeConflict> conflicts() {
    Set<MergeConflict> found = EnumSet.noneOf(MergeConflict.class);
    add(found, MergeConflict.GUARDIAN_AND_CHILD, answers(one, other) || answers(other, one));
    add(
        found,
        MergeConflict.PUPIL_AND_ADULT,
        isPupilBeside(one, other) || isPupilBeside(other, one));
    add(found, MergeConflict.DIFFERENT_BIRTH_DATES, differ(one.births(), other.births()));
    add(found, MergeConflict.DIFFERENT_EXTERNAL_IDS, isKnownAsTwo());
    add(found, MergeConflict.SAME_CLASS, meet((a, b) -> a.schoolClass().equals(b.schoolClass())));
    add(found, MergeConflict.SEVERAL_SCHOOLS, meet((a, b) -> !a.school().equals(b.school())));
    add(found, MergeConflict.DIFFERENT_TERMS, termsDiffer());
    add(found, MergeConflict.RESTRICTED, one.is(Trait.RESTRICTED) || other.is(Trait.RESTRICTED));
    add(found, MergeConflict.HELD, one.is(Trait.HELD) || other.is(Trait.HELD));
    return found;
  }

  private static void add(Set<MergeConflict> found, MergeConflict conflict, boolean there) {
    if (there) {
      found.add(conflict);
    }
  }

  private static boolean answers(MergeSide guardian, MergeSide child) {
    return guardian.links().stream()
        .anyMatch(
            link -> guardian.has(link.guardian().person()) && child.ids().contains(link.child()));
  }

  private static boolean isPupilBeside(MergeSide pupil, MergeSide adult) {
    return pupil.is(Trait.PUPIL) && adult.is(Trait.ADULT);
  }

  private static boolean differ(Set<?> some, Set<?> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  private boolean isKnownAsTwo() {
    return one.users().stream()
        .map(ExternalId::system)
        .anyMatch(
            system -> other.users().stream().map(ExternalId::system).anyMatch(system::equals));
  }

  /** Tell whether both stay somewhere on one day in such a way. */
  private boolean meet(BiPredicate<Enrolment, Enrolment> how) {
    return one.stays().stream()
        .anyMatch(
            a ->
                other.stays().stream()
                    .anyMatch(b -> how.test(a, b) && overlap(a.period(), b.period())));
  }

  private static boolean overlap(Period one, Period other) {
    return one.covers(other.firstDay()) || other.covers(one.firstDay());
  }

  private boolean termsDiffer() {
    Map<Gain, Set<GuardianshipTerms>> terms = new HashMap<>();
    links()
        .forEach(
            link -> terms.computeIfAbsent(joined(link), any -> new HashSet<>()).add(link.terms()));
    return terms.values().stream().anyMatch(all -> all.size() > 1);
  }

  /** Return which guardian would have a link to which child without having one today. */
  Set<Gain> gains() {
    Set<Gain> today = new HashSet<>();
    links().forEach(link -> today.add(standing(link)));
    Set<Gain> gains = new HashSet<>();
    today.forEach(
        pair ->
            bothOf(pair.guardian())
                .forEach(
                    guardian ->
                        bothOf(pair.child())
                            .forEach(child -> gains.add(new Gain(guardian, child)))));
    gains.removeAll(today);
    return gains;
  }

  private Stream<PersonId> bothOf(PersonId person) {
    boolean concerned = person.equals(idOf(one)) || person.equals(idOf(other));
    return concerned ? Stream.of(idOf(one), idOf(other)) : Stream.of(person);
  }

  private Gain standing(Guardianship link) {
    return new Gain(same.of(link.guardian().person().orElseThrow()), same.of(link.child()));
  }

  private Gain joined(Guardianship link) {
    Gain pair = standing(link);
    return new Gain(joined(pair.guardian()), joined(pair.child()));
  }

  private PersonId joined(PersonId person) {
    return person.equals(idOf(one)) ? idOf(other) : person;
  }

  private PersonId idOf(MergeSide side) {
    return same.of(side.ids().iterator().next());
  }

  List<Guardianship> links() {
    return Stream.concat(one.links().stream(), other.links().stream()).distinct().toList();
  }
}
