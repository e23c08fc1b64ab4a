package io.entsdk.privacy.internal.due;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.event.EventRelay;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.due.Late;
import io.entsdk.privacy.internal.due.AccountLooks.SchoolDay;
import io.entsdk.privacy.internal.sweep.SpentSlips;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the accounts of each school, each day, in short units of work: whoever waits for the
 * archives past the limit is restricted, and from which day on each is due is written down.
 *
 * <p>A school that fails keeps no other waiting, and is tried again.
 */
public final class AccountsJob implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String NAME = "retention-accounts";

  private static final Logger LOG = LoggerFactory.getLogger(AccountsJob.class);

  private static final Set<Late> OF_ACCOUNTS = Set.of(Late.ACCOUNTS, Late.WAITING);

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Let {@code school} be looked at once more, or every school where it is absent, in the unit that
   * changes what it goes by: by this job or by that of the events, whichever runs first.
   */
  public static void lookAgain(Unit unit, @Nullable SchoolId school) {
    new AccountLooks(unit).again(school);
    announce(unit, NAME, unit.now());
    announce(unit, EventRelay.JOB, unit.now());
  }

  /** Let the same be done for a rule that was adopted, also where nobody has ever looked. */
  public static void lookAtAdopted(Unit unit, @Nullable SchoolId school) {
    new AccountLooks(unit).first(school);
    lookAgain(unit, school);
  }

  private static void announce(Unit unit, String job, Instant at) {
    new DueTable(unit.entities(), unit.dialect()).announce(job, unit.tenantId(), at, unit.newId());
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    RuntimeException failed = null;
    for (SchoolDay day : toLookAt(tenant)) {
      try {
        done += lookAt(tenant, day, end);
      } catch (RuntimeException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
    if (!toLookAt(tenant).isEmpty()) {
      return new Progress(done, false);
    }
    Unit.independent(tenant, AccountsJob::announceNext);
    return new Progress(done, true);
  }

  /**
   * Look at the schools of which something was told, and leave to the next run what fails: the mark
   * stays.
   */
  static void lookAtThoseToldOf(Tenant tenant, Instant end) {
    List<SchoolDay> schools =
        Unit.independent(tenant, unit -> new AccountLooks(unit).toLookAtAgain());
    for (SchoolDay day : schools) {
      try {
        lookAt(tenant, day, end);
      } catch (RuntimeException e) {
        LOG.warn(
            "Looking at accounts of school {} failed with {}",
            day.school(),
            e.getClass().getName());
      }
    }
  }

  private static long lookAt(Tenant tenant, SchoolDay day, Instant end) {
    long people = 0;
    boolean more = true;
    while (more && tenant.kernel().now().isBefore(end)) {
      AccountLook.Done piece = Unit.independent(tenant, unit -> new AccountLook(unit).at(day));
      people += piece.people();
      more = piece.more();
    }
    return people;
  }

  private static List<SchoolDay> toLookAt(Tenant tenant) {
    return Unit.independent(tenant, unit -> new AccountLooks(unit).schools()).stream()
        .filter(SchoolDay::isToLookAt)
        .toList();
  }

  /** Announce the next day, of whichever school it begins in first. */
  private static Optional<Instant> announceNext(Unit unit) {
    AccountLooks looks = new AccountLooks(unit);
    looks.forgetOthers();
    SpentSlips.settle(unit, RetentionRules.FRENCH_SCHOOL);
    tellWhatIsLate(unit);
    Optional<Instant> next =
        looks.schools().stream().map(SchoolDay::next).min(Comparator.naturalOrder());
    next.ifPresent(at -> announce(unit, NAME, at));
    return next;
  }

  private static void tellWhatIsLate(Unit unit) {
    Lags.ofTenant(unit).beyond(LagLook.alarm(unit.kernel())).stream()
        .filter(OF_ACCOUNTS::contains)
        .forEach(
            late ->
                unit.kernel().meters().count(NAME, late.name().toLowerCase(Locale.ROOT) + "-late"));
  }
}
