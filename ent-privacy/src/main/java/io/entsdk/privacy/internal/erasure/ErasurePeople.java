package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.notHeld;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps who is in one erasure, within one unit of work. */
final class ErasurePeople {

  private static final String LEFT_OVER =
      readsAll(
          CARRYING_ON,
          """
      select p.person_id, p.standing_id, p.last_day, p.newest_at from ent_privacy_erasure_person p
      join ent_privacy_erasure e on e.tenant = p.tenant and e.id = p.erasure_id
      where p.tenant = cast(?1 as int) and e.school_id = cast(?2 as uuid) and e.state = 'CERTIFIED'
        and p.outcome = 'HELD' and not exists (select 1 from ent_core_held x
          where x.tenant = p.tenant and x.subject_id = p.person_id)
        and not exists (select 1 from ent_privacy_erasure_person g
          where g.tenant = p.tenant and g.person_id = p.person_id and g.outcome = 'GONE')
      order by p.last_day""");

  private static final String IDS =
      readsAll(
          CARRYING_ON,
          """
      select person_id from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and standing_id = cast(?3 as uuid)
      order by person_id""");

  private static final String AWAITED =
      readsAll(
          CARRYING_ON,
          """
      select person_id from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and outcome = 'AWAITED'
      order by person_id""");

  private static final String GOING_OR_GONE =
      readsAll(
          CARRYING_ON,
          """
      select person_id from ent_privacy_erasure_person
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and outcome in ('AWAITED', 'GONE')""");

  private static final String UNPLAN =
      replaces(
          "delete from ent_privacy_erasure_person where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and standing_id = cast(?3 as uuid)");

  /** Whom a hold kept back before, and who is gone since, is known from there no longer either. */
  private static final String FORGET_HELD =
      """
      delete from ent_privacy_erasure_person p
      where p.tenant = cast(?1 as int) and p.outcome = 'HELD' and p.person_id in (
          select g.person_id from ent_privacy_erasure_person g
          where g.tenant = p.tenant and g.erasure_id = cast(?2 as uuid) and g.outcome = 'GONE')
        and\s"""
          + notHeld("p.person_id");

  private static final String FORGET =
      "delete from ent_privacy_erasure_person p where p.tenant = cast(?1 as int) and p.erasure_id = cast(?2 as uuid) and p.outcome <> 'HELD' and "
          + notHeld("p.person_id");

  private final Unit unit;
  private final ErasureId erasure;
  private final int tenant;

  ErasurePeople(Unit unit, ErasureId erasure) {
    this.unit = unit;
    this.erasure = erasure;
    this.tenant = unit.tenantId().value();
  }

  /** Is one id of a person in a plan. */
  record Planned(
      PersonId person, PersonId standing, LocalDate lastDay, @Nullable Instant newestAt) {

    /** Tell whether this id stands for all of the person. */
    boolean leads() {
      return person.equals(standing);
    }

    String line() {
      return person + "/" + standing + "/" + lastDay;
    }
  }

  void add(List<Planned> people) {
    add(people, false);
  }

  /** Add people who were being erased already when a backup was restored. */
  void addReplayed(List<Planned> people) {
    add(people, true);
  }

  private void add(List<Planned> people, boolean replayed) {
    List<Column<Planned>> columns =
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("erasure_id", any -> erasure.value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.uuid("standing_id", one -> one.standing().value()),
            Column.date("last_day", Planned::lastDay),
            Column.bigint("newest_at", one -> Micros.ofNullable(one.newestAt())),
            Column.flag("replayed", any -> replayed),
            Column.text("outcome", any -> ErasureOutcome.AWAITED.name()),
            Column.flag("under_visa", any -> false),
            Column.text("journal", any -> JournalMark.before(replayed).name()),
            Column.integer("place", any -> 0),
            Column.integer("failures", any -> 0),
            Column.bigint("retry_at", any -> 0L));
    unit.insertAll("ent_privacy_erasure_person", columns, people);
  }

  /**
   * Return whom a hold has kept back in an erasure of {@code school} and holds no more: the
   * directory may know nothing of them any more.
   */
  List<Planned> leftOver(SchoolId school) {
    return unit.rows(LEFT_OVER, tenant, school.value()).stream()
        .map(
            row ->
                new Planned(
                    new PersonId(row.uuid(0)),
                    new PersonId(row.uuid(1)),
                    row.date(2),
                    row.isNull(3) ? null : Micros.instant(row.bigint(3))))
        .toList();
  }

  /** Return every id of those who are awaited. */
  List<PersonId> awaited() {
    return people(AWAITED);
  }

  /** Return every id of those who are awaited or gone. */
  List<PersonId> goingOrGone() {
    return people(GOING_OR_GONE);
  }

  /** Return every id under which {@code standing} is in the plan. */
  List<PersonId> idsOf(PersonId standing) {
    return people(IDS, standing.value());
  }

  /** Forget what was planned for {@code standing}, under every id, to plan it anew. */
  void unplan(List<PersonId> standing) {
    standing.forEach(one -> unit.update(UNPLAN, tenant, erasure.value(), one.value()));
  }

  /** Forget who was erased, once no backup holds them any more. */
  int forget() {
    return unit.update(FORGET_HELD, tenant, erasure.value())
        + unit.update(FORGET, tenant, erasure.value());
  }

  private List<PersonId> people(String sql, Object... more) {
    Object[] parameters = new Object[more.length + 2];
    parameters[0] = tenant;
    parameters[1] = erasure.value();
    System.arraycopy(more, 0, parameters, 2, more.length);
    return unit.rows(sql, parameters).stream().map(row -> new PersonId(row.uuid(0))).toList();
  }
}
