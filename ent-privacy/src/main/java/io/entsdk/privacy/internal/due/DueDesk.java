package io.entsdk.privacy.internal.due;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.PrivacyReads;
import io.entsdk.privacy.due.DueAccount;
import io.entsdk.privacy.due.RetentionLag;
import io.entsdk.privacy.due.SchoolDues;
import io.entsdk.privacy.internal.due.AccountLooks.SchoolDay;
import java.time.LocalDate;
import java.util.List;

/** Answers from the forecast, for one actor in one unit of work. */
public final class DueDesk {

  private final Unit unit;
  private final Actor actor;

  public DueDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public Page<DueAccount> upcoming(SchoolId school, LocalDate until, PageRequest page) {
    LocalDate day = CalendarDays.checked("until", until);
    return new AccessCheck(unit)
        .requireRead(actor, PrivacyReads.RETENTION_PLAN, new Scope.OfSchool(school))
        .of(
            () -> new DuePages(unit, school, day).page(page),
            shown -> shown.items().stream().map(DueAccount::person).toList());
  }

  public SchoolDues count(SchoolId school, LocalDate until) {
    LocalDate day = CalendarDays.checked("until", until);
    new AccessCheck(unit)
        .require(actor, PrivacyPermissions.PLAN_RETENTION, new Scope.OfSchool(school));
    return new DueCounts(unit, day).of(school);
  }

  public List<SchoolDues> countAll(LocalDate until) {
    LocalDate day = CalendarDays.checked("until", until);
    requireEverywhere();
    return new DueCounts(unit, day).ofAll();
  }

  public RetentionLag lag() {
    requireEverywhere();
    return Lags.ofTenant(unit);
  }

  private void requireEverywhere() {
    List<Scope> schools =
        new AccountLooks(unit)
            .schools().stream().map(SchoolDay::school).<Scope>map(Scope.OfSchool::new).toList();
    new AccessCheck(unit).requireEach(actor, PrivacyPermissions.PLAN_RETENTION, schools);
  }
}
