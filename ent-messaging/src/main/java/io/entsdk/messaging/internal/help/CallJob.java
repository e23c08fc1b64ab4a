package io.entsdk.messaging.internal.help;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.help.CallRows.ToTell;
import io.entsdk.messaging.internal.notice.NoticeAtOnce;
import io.entsdk.messaging.internal.notice.NoticeAtOnce.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells adults of the calls that they were asked by, at once and at any hour, and asks more of them
 * where nobody looks. No connection is held while a channel works.
 *
 * <p>Neither the pause of the school nor what an adult chose about digests holds it back: both are
 * about news, the road is closed by neither, and whoever holds such an office is told in words that
 * betray nothing.
 */
public final class CallJob implements TenantJob {

  static final String NAME = "calls-for-adults";

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 10;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    int risen = rise(tenant);
    List<ToTell> claimed = claim(tenant);
    while (risen > 0 || !claimed.isEmpty()) {
      claimed.forEach(one -> tell(tenant, one));
      done += risen + claimed.size();
      boolean more = tenant.kernel().now().isBefore(end);
      risen = more ? rise(tenant) : 0;
      claimed = more ? claim(tenant) : List.of();
    }
    boolean complete = Unit.independent(tenant, CallJob::announceNext);
    return new Progress(done, complete);
  }

  private static int rise(Tenant tenant) {
    return Unit.independent(tenant, unit -> new Rising(unit).rise());
  }

  private static List<ToTell> claim(Tenant tenant) {
    return Unit.independent(tenant, unit -> new CallRows(unit).claim());
  }

  private static void tell(Tenant tenant, ToTell one) {
    Outcome outcome = new NoticeAtOnce(tenant, "call").tell(one.adult(), one.key());
    Unit.independent(
        tenant,
        unit -> {
          new CallRows(unit).close(one, outcome == Outcome.TOLD, next(unit, one, outcome));
          return one;
        });
  }

  private static Optional<Instant> next(Unit unit, ToTell one, Outcome outcome) {
    return outcome == Outcome.LATER && one.attempts() + 1 < MOST_ATTEMPTS
        ? Optional.of(unit.now().plus(FIRST_WAIT.multipliedBy(1L << one.attempts())))
        : Optional.empty();
  }

  /** Announce what is due next, and tell whether nothing is due now. */
  private static boolean announceNext(Unit unit) {
    Optional<Instant> next = new CallRows(unit).next();
    next.ifPresent(
        at ->
            new DueTable(unit.entities(), unit.dialect())
                .announce(NAME, unit.tenantId(), at, unit.newId()));
    return next.isEmpty() || next.get().isAfter(unit.now());
  }
}
