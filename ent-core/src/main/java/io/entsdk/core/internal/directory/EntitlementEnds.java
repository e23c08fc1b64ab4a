package io.entsdk.core.internal.directory;

import static java.util.stream.Collectors.groupingBy;

import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.EntitlementChecks.Noted;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.LifecycleDrafts;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of whoever is no longer entitled to an account, after the last day of all that was. */
public final class EntitlementEnds implements TenantJob {

  /** The name under which hosts schedule it. */
  public static final String JOB = "entitlements";

  private static final int MOST = 500;

  @Override
  public String name() {
    return JOB;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    int batch = MOST;
    while (batch == MOST && tenant.kernel().now().isBefore(end)) {
      batch = Unit.independent(tenant, EntitlementEnds::look);
      done += batch;
    }
    return new Progress(done, batch < MOST);
  }

  /** Look at one batch of people, and at the guardians of the children among them. */
  private static int look(Unit unit) {
    LocalDate today =
        unit.now().minus(EntitlementChecks.OVER_EVERYWHERE).atZone(ZoneOffset.UTC).toLocalDate();
    EntitlementChecks checks = new EntitlementChecks(unit);
    List<Noted> noted = checks.over(today, MOST);
    if (noted.isEmpty()) {
      return 0;
    }
    List<PersonId> people = noted.stream().map(Noted::person).distinct().toList();
    Map<PersonId, List<EntitlementFact>> facts =
        new JpaEntitlements(unit)
            .ofPeopleAndTheirGuardians(people).stream()
                .collect(groupingBy(EntitlementFact::person));
    List<EventDraft> over = new ArrayList<>();
    facts.forEach(
        (person, entitling) ->
            lastDay(entitling)
                .ifPresent(
                    last -> {
                      if (last.isBefore(today)) {
                        over.add(LifecycleDrafts.entitlementEnded(person, last));
                      } else {
                        checks.note(List.of(person), last);
                      }
                    }));
    new Outbox(unit).emit(over);
    checks.settle(noted);
    return noted.size();
  }

  /** Return the last day of all that entitles; empty while any of it goes on. */
  private static Optional<LocalDate> lastDay(List<EntitlementFact> facts) {
    return facts.stream()
        .map(EntitlementFact::end)
        .max(LocalDate::compareTo)
        .filter(day -> day.isBefore(EntitlementFact.NEVER));
  }
}
