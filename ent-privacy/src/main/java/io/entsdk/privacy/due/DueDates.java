package io.entsdk.privacy.due;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.due.DueDesk;
import java.time.LocalDate;
import java.util.List;

/**
 * Tells whose account becomes due when, from what the job {@code retention-accounts} has foreseen.
 * Each method is one unit of work, and each question one statement along an index, beside the check
 * of the right.
 *
 * <p>It is a forecast, as old as the last look: each school is looked at once a day, and again when
 * the rule of accounts changes, the archives answer, or the job {@code events} delivers that
 * somebody has come, left, come back or been held. Nobody is erased because of it: a plan decides
 * anew.
 */
public final class DueDates {

  private final Tenant tenant;

  public DueDates(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return who is due on {@code until} or becomes so by then, the longest due first. It is recorded
   * for each person shown.
   */
  public Page<DueAccount> upcoming(
      SchoolId school, LocalDate until, PageRequest page, Actor actor) {
    return Unit.joined(tenant, unit -> new DueDesk(unit, actor).upcoming(school, until, page));
  }

  /** Count those of one school. */
  public SchoolDues count(SchoolId school, LocalDate until, Actor actor) {
    return Unit.joined(tenant, unit -> new DueDesk(unit, actor).count(school, until));
  }

  /** Count those of each school of the tenant, for whom has the right in every one of them. */
  public List<SchoolDues> countAll(LocalDate until, Actor actor) {
    return Unit.joined(tenant, unit -> new DueDesk(unit, actor).countAll(until));
  }

  /** Say how late the tenant is, to whom has the right in every school of it. */
  public RetentionLag lag(Actor actor) {
    return Unit.joined(tenant, unit -> new DueDesk(unit, actor).lag());
  }
}
