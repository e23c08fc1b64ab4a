package io.entsdk.privacy.internal.erasure;

import static io.entsdk.core.protection.ProtectionSql.Reason.CARRYING_ON;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.privacy.contribution.ContributionWish;
import io.entsdk.privacy.erasure.ErasureId;
import io.entsdk.privacy.erasure.ErasureOutcome;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps how far each person of one erasure has come, within one unit of work. */
final class PeopleUnderWay {

  private static final String SEPARATOR = "\u001f";
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int LONGEST_WAIT = 10;

  /** Whoever was merged is worked as one: the row of the id that stands for the others leads. */
  private static final String CLAIM =
      readsAll(
          CARRYING_ON,
          """
      select p.person_id, p.last_day, p.place, p.after_key, p.failures, p.replayed, p.journal, p.contributions
      from ent_privacy_erasure_person p
      where p.tenant = cast(?1 as int) and p.erasure_id = cast(?2 as uuid) and p.outcome = 'AWAITED'
        and p.person_id = p.standing_id and p.retry_at <= cast(?3 as bigint)
      order by p.retry_at, p.person_id fetch first 1 rows only for update skip locked""");

  private static final String SET =
      "update ent_privacy_erasure_person set %s where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and standing_id = cast(?3 as uuid)";

  private static final String WENT_UNDER_VISA =
      """
      update ent_privacy_erasure_person set under_visa = true
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and standing_id = cast(?3 as uuid)
        and not exists (select 1 from ent_privacy_erasure_person o
          where o.tenant = ent_privacy_erasure_person.tenant
            and o.standing_id = ent_privacy_erasure_person.standing_id
            and o.last_day = ent_privacy_erasure_person.last_day and o.under_visa)""";

  private static final String BEGIN_ANEW =
      """
      update ent_privacy_erasure_person set place = 0, after_key = null
      where tenant = cast(?1 as int) and erasure_id = cast(?2 as uuid) and outcome = 'AWAITED'""";

  private final Unit unit;
  private final ErasureId erasure;
  private final int tenant;

  PeopleUnderWay(Unit unit, ErasureId erasure) {
    this.unit = unit;
    this.erasure = erasure;
    this.tenant = unit.tenantId().value();
  }

  /**
   * Is a person whom this unit of work goes on with, and nobody else meanwhile.
   *
   * @param place how many steps are done, each counted for each id
   * @param after the last key that was looked at in the step under way
   * @param replayed whether the person was being erased already when a backup was restored
   * @param journal what the journal outside the database knows
   * @param wish what was answered about contributions before the erasure began
   */
  record Claim(
      PersonId standing,
      List<PersonId> ids,
      LocalDate lastDay,
      int place,
      RecordKey after,
      int failures,
      boolean replayed,
      JournalMark journal,
      Optional<ContributionWish> wish) {

    boolean takesContributionsAway() {
      return wish.filter(ContributionWish.TAKE_AWAY::equals).isPresent();
    }
  }

  /** Take the next person, leaving out those with whom another node is at work. */
  Optional<Claim> claim() {
    return unit.rows(CLAIM, tenant, erasure.value(), Micros.of(unit.now())).stream()
        .findFirst()
        .map(this::claimed);
  }

  private Claim claimed(Row row) {
    PersonId standing = new PersonId(row.uuid(0));
    RecordKey after =
        row.isNull(3) ? RecordKey.START : new RecordKey(List.of(row.text(3).split(SEPARATOR, -1)));
    return new Claim(
        standing,
        new ErasurePeople(unit, erasure).idsOf(standing),
        row.date(1),
        row.integer(2),
        after,
        row.integer(4),
        row.flag(5),
        JournalMark.valueOf(row.text(6)),
        row.isNull(7) ? Optional.empty() : Optional.of(ContributionWish.valueOf(row.text(7))));
  }

  /** Remember how far a person has come. */
  void reached(Claim claim, int place, RecordKey after) {
    if (after.equals(RecordKey.START)) {
      set("place = cast(?4 as int), after_key = null", claim.standing(), place);
    } else {
      String key = String.join(SEPARATOR, after.values());
      set("place = cast(?4 as int), after_key = cast(?5 as varchar)", claim.standing(), place, key);
    }
  }

  /** Remember what the journal outside the database has been told, or is to be told next. */
  void mark(PersonId standing, JournalMark journal) {
    set("journal = cast(?4 as varchar)", standing, journal.name());
  }

  /**
   * Note that a person was counted on the slips under which they go, and tell whether they never
   * were, for this end of their time: what a hold has kept of them may go in a later erasure.
   */
  boolean wentUnderVisa(PersonId standing) {
    return unit.update(WENT_UNDER_VISA, tenant, erasure.value(), standing.value()) > 0;
  }

  /** Let everybody who is awaited be gone through from the first step on. */
  void beginAnew() {
    unit.update(BEGIN_ANEW, tenant, erasure.value());
  }

  /** Return whether anybody was settled: nobody is who is not awaited any more. */
  boolean settle(PersonId standing, ErasureOutcome outcome) {
    String sql =
        SET.formatted("outcome = cast(?4 as varchar), failed = null") + " and outcome = 'AWAITED'";
    return unit.update(sql, tenant, erasure.value(), standing.value(), outcome.name()) > 0;
  }

  /** Let a person wait, ever longer, and begin anew then. */
  void failed(Claim claim, String where, String what) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(claim.failures(), LONGEST_WAIT));
    set(
        "failures = failures + 1, place = 0, after_key = null, failed_at = cast(?4 as varchar), failed = cast(?5 as varchar), retry_at = cast(?6 as bigint)",
        claim.standing(),
        where,
        what,
        Micros.of(unit.now().plus(wait)));
  }

  private void set(String what, PersonId standing, Object... values) {
    Object[] parameters = new Object[values.length + 3];
    parameters[0] = tenant;
    parameters[1] = erasure.value();
    parameters[2] = standing.value();
    System.arraycopy(values, 0, parameters, 3, values.length);
    unit.update(SET.formatted(what), parameters);
  }
}
