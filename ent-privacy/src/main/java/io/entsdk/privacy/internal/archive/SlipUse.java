package io.entsdk.privacy.internal.archive;

import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipId;
import io.entsdk.privacy.archive.SlipState;
import io.entsdk.privacy.internal.due.AccountsJob;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what goes under slips, within the unit of work that deletes it. */
public final class SlipUse {

  /** A visa that is used or ended meanwhile is granted no more: nothing is committed under it. */
  private static final String TOOK =
      """
      update ent_privacy_slip set destroyed = coalesce(destroyed, 0) + cast(?3 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)
        and state in ('VISA_GRANTED', 'VISA_PARTIAL')""";

  private static final String UNDER_WAY =
      """
      select 1 from ent_privacy_slip where tenant = cast(?1 as int)
        and state in ('VISA_GRANTED', 'VISA_PARTIAL') and destroyed > 0 fetch first 1 rows only""";

  private static final String GRANTED =
      " and state in ('VISA_GRANTED', 'VISA_PARTIAL') and (cast(?2 as boolean) or school_id = cast(?3 as uuid))";

  private final Unit unit;

  public SlipUse(Unit unit) {
    this.unit = unit;
  }

  /**
   * Count {@code rows} rows on each slip of {@code permits}.
   *
   * @throws ConflictException with code {@code slip-not-granted} if one of them lets nothing go any
   *     more
   */
  public void took(List<Permit> permits, long rows) {
    if (rows > 0) {
      begins(permits, rows);
    }
  }

  /**
   * Count {@code more}, which may be nothing, on each slip of {@code permits}; until this unit of
   * work ends none of them is used or withdrawn.
   *
   * @throws ConflictException with code {@code slip-not-granted} if one of them lets nothing go any
   *     more
   */
  public void begins(List<Permit> permits, long more) {
    permits.stream()
        .map(Permit::slip)
        .distinct()
        .sorted(Comparator.comparing(SlipId::value))
        .forEach(slip -> took(slip, more));
  }

  private void took(SlipId slip, long rows) {
    if (unit.update(TOOK, unit.tenantId().value(), slip.value(), rows) == 0) {
      throw new ConflictException("slip-not-granted", "Slip " + slip + " lets nothing go any more");
    }
  }

  /** Tell whether anything has gone under a slip that lets more go. */
  public boolean isAnyUnderWay() {
    return !unit.rows(UNDER_WAY, unit.tenantId().value()).isEmpty();
  }

  /**
   * Lock the granted slips of {@code school}, or of all, until this unit of work ends: none of them
   * is used or withdrawn meanwhile.
   */
  public void lockGranted(@Nullable SchoolId school) {
    unit.rows(
        "select id from ent_privacy_slip where tenant = cast(?1 as int)"
            + GRANTED
            + " order by id for update",
        granted(school));
  }

  /**
   * Say that a closing has taken all that the granted slips of {@code school}, or of all, cover.
   */
  public void closed(@Nullable SchoolId school, LocalDate day) {
    List<Object> values = new ArrayList<>(List.of(granted(school)));
    values.add(day);
    unit.update(
        "update ent_privacy_slip set state = 'EXECUTED', executed_on = cast(?4 as date) where tenant = cast(?1 as int)"
            + GRANTED,
        values.toArray());
  }

  private Object[] granted(@Nullable SchoolId school) {
    SchoolId named = school == null ? new SchoolId(new UUID(0, 0)) : school;
    return new Object[] {unit.tenantId().value(), school == null, named.value()};
  }

  /**
   * Say that nothing is left of what {@code slip} covers; one that has ended meanwhile stays so.
   */
  public void carriedOut(SlipId id, LocalDate day) {
    JpaSlips slips = new JpaSlips(unit);
    Slip slip = slips.lock(id);
    if (slip.state().allows()) {
      slips.move(id, SlipState.EXECUTED, "executed_on = cast(?4 as date)", day);
      AccountsJob.lookAgain(unit, slip.school());
    }
  }
}
