package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureState;
import io.entsdk.privacy.internal.SchoolPeople;
import io.entsdk.privacy.internal.erasure.SchoolErasure;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for what stands in the way of closing one school. */
record SchoolObstacles(Unit unit, SchoolId school) {

  private static final String STANDING =
      """
      select
        (select count(*) from ent_core_held h where h.tenant = cast(?1 as int) and %1$s),
        (select count(*) from ent_core_restriction r where r.tenant = cast(?1 as int)
          and r.lifted_at is null and r.basis in ('UNLAWFUL_BUT_KEPT', 'NEEDED_FOR_A_CLAIM') and %2$s)""";

  /** Return who of the school is held, whoever else knows them, and whose data are claimed. */
  List<Obstacle> standing() {
    List<PersonId> people =
        new JpaIdentities(unit).allOf(List.copyOf(new SchoolPeople(unit, school).all()));
    String sql =
        STANDING.formatted(
            unit.dialect().among("h.subject_id", 2), unit.dialect().among("r.person_id", 2));
    Row counts =
        unit.rows(
                readsAll(COUNTING, sql),
                unit.tenantId().value(),
                ColumnType.UUID.toParameter(people.stream().map(PersonId::value).toList()))
            .get(0);
    return Stream.of(
            new Obstacle("held", "", counts.bigint(0)),
            new Obstacle("claimed", "", counts.bigint(1)))
        .filter(obstacle -> obstacle.count() > 0)
        .toList();
  }

  /**
   * Return whether the erasure of its people is not the one that was approved any more, and how
   * many it does not take whom nothing else knows: nobody approved those.
   */
  List<Obstacle> unapproved(ErasureId erasure) {
    SchoolErasure of = new SchoolErasure(unit, erasure);
    long cancelled = of.state().filter(state -> state == ErasureState.CANCELLED).stream().count();
    Set<PersonId> taken = of.takes();
    long others =
        new SchoolPeople(unit, school)
            .alone().standing().stream().filter(one -> !taken.contains(one)).count();
    return Stream.of(
            new Obstacle("erasure-cancelled", erasure.toString(), cancelled),
            new Obstacle("people-came", "", others))
        .filter(obstacle -> obstacle.count() > 0)
        .toList();
  }
}
