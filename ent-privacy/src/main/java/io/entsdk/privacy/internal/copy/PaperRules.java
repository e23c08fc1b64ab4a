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
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.copy.PaperRequest;
import java.time.LocalDate;
import java.util.Set;

/** Says for whom somebody of the school may make a copy that was asked for on paper. */
record PaperRules(Unit unit, Actor actor) {

  void require(PaperRequest request) {
    LocalDate today = new JpaFacts(unit).placeOf(request.person(), unit.now()).dayOf(unit.now());
    if (request.askedOn().isAfter(today)) {
      throw RejectedException.of("askedOn", "bad-day", "it came in on a day that is there already");
    }
    JpaIdentities same = new JpaIdentities(unit);
    if (actor.person().filter(same.allOf(request.givenTo())::contains).isPresent()) {
      throw RejectedException.of(
          "givenTo", "own-account", "one's own copy is had with one's own account");
    }
    Set<PersonId> ids = same.allOf(request.person());
    if (!ids.contains(request.givenTo())) {
      requireAuthority(request);
    } else if (isChild(ids, today)) {
      throw RejectedException.of(
          "givenTo",
          "for-the-pupil",
          "a pupil's own copy holds what is written to those who help: the pupil alone has it made");
    }
  }

  private void requireAuthority(PaperRequest request) {
    if (!new ParentalCheck(unit)
        .holds(request.givenTo(), PrivacyPermissions.READ_COPY, request.person())) {
      throw RejectedException.of(
          "givenTo", "no-authority", "they are given no copy about this child, on paper either");
    }
  }

  /** A pupil whose date of birth nobody knows is a young child, and anybody else an adult. */
  private boolean isChild(Set<PersonId> ids, LocalDate today) {
    String sql =
        "select 1 from ent_core_enrolment f where f.tenant = cast(?1 as int) and "
            + unit.dialect().among("f.person_id", 2)
            + " fetch first 1 rows only";
    boolean pupil =
        !unit.rows(
                readsAll(DECIDING, sql),
                unit.tenantId().value(),
                ColumnType.UUID.toParameter(ids.stream().map(PersonId::value).toList()))
            .isEmpty();
    return pupil && !new Ages(unit).isAtLeast(Ages.MAJORITY, ids.iterator().next(), today);
  }
}
