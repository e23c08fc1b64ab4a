package io.entsdk.privacy.internal.copy;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.ParentalCheck;
import io.entsdk.core.internal.directory.Ages;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.copy.PaperRequest;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says for whom a copy is made on paper, and who has no hand in it. */
record PaperRules(Unit unit, Actor actor) {

  private static final String FAMILY =
      """
      select g.child_id from ent_core_guardianship g
      where g.tenant = cast(?1 as int) and %s
      union select g.guardian_id from ent_core_guardianship g
      where g.tenant = cast(?1 as int) and %s""";

  /** Return who acts: a person of neither family, for who is close to one is not to decide. */
  PersonId requireActor(PersonId person, PersonId givenTo) {
    PersonId one =
        actor
            .person()
            .orElseThrow(
                () ->
                    RejectedException.of(
                        "actor", "person-needed", "people see to it; the system is none"));
    if (!Collections.disjoint(family(List.of(one)), family(List.of(person, givenTo)))) {
      throw RejectedException.of(
          "actor", "too-close", "it is seen to by somebody who is of none of the families");
    }
    return one;
  }

  void requireDay(PaperRequest request) {
    if (request.askedOn().isAfter(new Known(unit).today(request.school()))) {
      throw RejectedException.of("askedOn", "bad-day", "it came in on a day that is there already");
    }
  }

  /** A child's own copy holds what it asks of those who help: nobody has it made but the child. */
  void requireEntitled(PersonId person, PersonId givenTo) {
    Set<PersonId> ids = new JpaIdentities(unit).allOf(person);
    if (ids.contains(givenTo)) {
      LocalDate today = new JpaFacts(unit).placeOf(person, unit.now()).dayOf(unit.now());
      if (isPupil(ids) && !new Ages(unit).isAtLeast(Ages.MAJORITY, person, today)) {
        throw RejectedException.of(
            "givenTo", "for-the-pupil", "a pupil's own copy is had by the pupil alone");
      }
    } else if (!new ParentalCheck(unit).holds(givenTo, PrivacyPermissions.READ_COPY, person)) {
      throw RejectedException.of(
          "givenTo", "no-authority", "they are given no copy about this child, on paper either");
    }
  }

  /** A pupil whose date of birth nobody knows counts as a child. */
  private boolean isPupil(Set<PersonId> ids) {
    String sql =
        "select 1 from ent_core_enrolment f where f.tenant = cast(?1 as int) and "
            + unit.dialect().among("f.person_id", 2)
            + " fetch first 1 rows only";
    return !unit.rows(readsAll(DECIDING, sql), unit.tenantId().value(), array(ids)).isEmpty();
  }

  /** Return everybody of {@code people}, their children and their guardians, past ones included. */
  private Set<PersonId> family(List<PersonId> people) {
    JpaIdentities identities = new JpaIdentities(unit);
    Set<PersonId> family = new HashSet<>(identities.allOf(people));
    String sql =
        FAMILY.formatted(
            unit.dialect().among("g.guardian_id", 2), unit.dialect().among("g.child_id", 2));
    unit.rows(readsAll(DECIDING, sql), unit.tenantId().value(), array(family))
        .forEach(row -> family.add(new PersonId(row.uuid(0))));
    return new HashSet<>(identities.allOf(family));
  }

  private static Object array(Collection<PersonId> people) {
    return ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList());
  }
}
