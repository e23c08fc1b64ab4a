package io.entsdk.privacy.internal.closure;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.ConflictException;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.closure.ClosureReport.Obstacle;
import io.entsdk.privacy.internal.erasure.OneSchool;
import io.entsdk.privacy.internal.retention.RulesInForce;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what stands in the way of closing a tenant, within one unit of work. */
record ClosureObstacles(Unit unit) {

  private static final String STANDING =
      readsAll(
          COUNTING,
          """
      select
        (select count(*) from ent_core_held h where h.tenant = cast(?1 as int)),
        (select count(*) from ent_core_restriction r where r.tenant = cast(?1 as int)
          and r.lifted_at is null and r.basis in ('UNLAWFUL_BUT_KEPT', 'NEEDED_FOR_A_CLAIM')),
        (select count(*) from ent_privacy_erasure e where e.tenant = cast(?1 as int)
          and e.state in ('APPROVED', 'RUNNING'))""");

  private static final String PEOPLE =
      readsAll(COUNTING, "select count(*) from ent_core_person p where p.tenant = cast(?1 as int)");

  /**
   * Return who is held, whose data are to be kept for a claim or because they were unlawful, and
   * which erasures go on: asked before anything goes, each time.
   */
  List<Obstacle> standing(Optional<OneSchool> school) {
    return school
        .map(one -> new SchoolObstacles(unit, one.school()).standing())
        .orElseGet(this::standing);
  }

  private List<Obstacle> standing() {
    var counts = unit.rows(STANDING, unit.tenantId().value()).get(0);
    return Stream.of(
            new Obstacle("held", "", counts.bigint(0)),
            new Obstacle("claimed", "", counts.bigint(1)),
            new Obstacle("erasure-under-way", "", counts.bigint(2)))
        .filter(obstacle -> obstacle.count() > 0)
        .toList();
  }

  /** Refuse to plan the closing of {@code what} while anything stands in the way. */
  static void refuse(List<Obstacle> all, String what) {
    if (!all.isEmpty()) {
      String words =
          all.stream()
              .map(one -> (one.what() + " " + one.where()).strip() + " (" + one.count() + ")")
              .collect(Collectors.joining(", "));
      throw new ConflictException(
          all.get(0).what(),
          "What stands in the way of closing " + what + " comes first: " + words);
    }
  }

  /**
   * Return what keeps {@code closure} from beginning: people who have come since it was planned,
   * whom nobody approved, and archives.
   */
  List<Obstacle> unbegun(ClosureRow closure, RulesInForce rules) {
    Stream<Obstacle> people =
        closure
            .school()
            .map(one -> new SchoolObstacles(unit, one.school()).unapproved(one.erasure()).stream())
            .orElseGet(() -> newcomers(closure).stream());
    List<Obstacle> archives =
        new ArchiveObstacles(unit, rules, closure.day())
            .of(closure.school().map(OneSchool::school));
    return Stream.concat(people, archives.stream()).toList();
  }

  private Optional<Obstacle> newcomers(ClosureRow closure) {
    long people = unit.rows(PEOPLE, unit.tenantId().value()).get(0).bigint(0);
    return people > closure.people()
        ? Optional.of(new Obstacle("people-came", "", people - closure.people()))
        : Optional.empty();
  }
}
