package io.entsdk.messaging.internal.notice;

import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.News;
import io.entsdk.messaging.internal.notice.NoticeRows.Pending;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.notice.Notice;
import io.entsdk.messaging.notice.NoticeOutcome;
import io.entsdk.messaging.spi.NotificationChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands the notices that are due to their channels: one of all that is new for a person, of what
 * that person is still shown and has not read. No connection is held while a channel works.
 */
public final class NoticeJob implements TenantJob {

  static final String NAME = "notices";

  /** An incident or a measure may end at any time. */
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofHours(1);

  private static final Duration FIRST_WAIT = Duration.ofMinutes(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(12);

  private final Logger log = LoggerFactory.getLogger(NoticeJob.class);

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    long done = 0;
    List<Pending> claimed = claim(tenant);
    while (!claimed.isEmpty()) {
      done += tell(tenant, claimed);
      claimed = tenant.kernel().now().isBefore(end) ? claim(tenant) : List.of();
    }
    boolean complete = Unit.independent(tenant, NoticeJob::announceNext);
    return new Progress(done, complete);
  }

  private static List<Pending> claim(Tenant tenant) {
    return Unit.independent(tenant, unit -> new NoticeRows(unit).claim());
  }

  /** Tell while the claim surely holds, and return of how many; slow channels leave the rest. */
  private int tell(Tenant tenant, List<Pending> claimed) {
    Instant until = tenant.kernel().now().plus(NoticeRows.SAFELY_HELD);
    int told = 0;
    for (Pending pending : claimed) {
      if (tenant.kernel().now().isAfter(until)) {
        break;
      }
      tell(tenant, pending);
      told++;
    }
    return told;
  }

  private void tell(Tenant tenant, Pending pending) {
    Optional<Prepared> prepared = Unit.independent(tenant, unit -> prepare(unit, pending));
    prepared.ifPresent(
        ready -> {
          List<Try> tries =
              ready.addresses().stream()
                  .map(address -> new Try(address, send(ready, address)))
                  .toList();
          Unit.independent(tenant, unit -> close(unit, pending, tries));
        });
  }

  /** Return what is to be sent, or settle what is not. */
  private static Optional<Prepared> prepare(Unit unit, Pending pending) {
    NoticeRows rows = new NoticeRows(unit);
    List<ItemId> waiting = News.stillWaiting(unit, pending.person(), pending.items());
    if (!waiting.isEmpty()) {
      rows.leave(pending, waiting, unit.now().plus(UNTIL_ASKED_AGAIN));
    }
    NoticeDraft draft = new NoticeDraft(unit, pending);
    if (draft.isEmpty()) {
      rows.settle(pending, NoticeState.NEEDLESS);
      return Optional.empty();
    }
    Instant from = draft.from();
    if (from.isAfter(unit.now())) {
      rows.postpone(pending, from, false);
      return Optional.empty();
    }
    Optional<NotificationChannel> channel = channel(unit, pending);
    List<String> addresses =
        channel.map(known -> new AddressBook(unit).of(pending.person(), known)).orElse(List.of());
    if (addresses.isEmpty()) {
      rows.settle(pending, NoticeState.UNREACHED);
      return Optional.empty();
    }
    return Optional.of(
        new Prepared(
            channel.orElseThrow(),
            draft.notice(new Languages(unit).of(pending.person())),
            addresses));
  }

  private static Optional<NotificationChannel> channel(Unit unit, Pending pending) {
    return unit.kernel().extensions().all(NotificationChannel.class).stream()
        .filter(known -> known.id().equals(pending.channel()))
        .findFirst();
  }

  private NoticeOutcome send(Prepared ready, String address) {
    try {
      return ready.channel().send(ready.notice(), address);
    } catch (RuntimeException e) {
      log.warn(
          "Channel {} failed with {}; the notice is tried again",
          ready.channel().id(),
          e.getClass().getName());
      return NoticeOutcome.LATER;
    }
  }

  private static boolean close(Unit unit, Pending pending, List<Try> tries) {
    AddressBook book = new AddressBook(unit);
    for (Try one : tries) {
      switch (one.outcome()) {
        case SENT -> book.worked(pending.person(), pending.channel(), one.address());
        case LATER -> book.failed(pending.person(), pending.channel(), one.address(), false);
        case NO_SUCH_ADDRESS ->
            book.failed(pending.person(), pending.channel(), one.address(), true);
      }
    }
    NoticeRows rows = new NoticeRows(unit);
    if (tries.stream().anyMatch(one -> one.outcome() == NoticeOutcome.SENT)) {
      rows.settle(pending, NoticeState.SENT);
    } else if (pending.attempts() + 1 < AddressBook.MOST_FAILURES
        && tries.stream().anyMatch(one -> one.outcome() == NoticeOutcome.LATER)) {
      rows.postpone(pending, unit.now().plus(waitAfter(pending.attempts())), true);
    } else {
      rows.settle(pending, NoticeState.UNREACHED);
    }
    return true;
  }

  private static Duration waitAfter(int attempts) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** Announce what is due next, and tell whether nothing is due now. */
  private static boolean announceNext(Unit unit) {
    Optional<Instant> next = new NoticeRows(unit).next();
    next.ifPresent(
        at ->
            new DueTable(unit.entities(), unit.dialect())
                .announce(NAME, unit.tenantId(), at, unit.newId()));
    return next.isEmpty() || next.get().isAfter(unit.now());
  }

  /** Holds what one channel is given. Prints nothing of it. */
  private record Prepared(NotificationChannel channel, Notice notice, List<String> addresses) {

    @Override
    public String toString() {
      return notice.toString();
    }
  }

  /** Holds what became of one address. Prints without it. */
  private record Try(String address, NoticeOutcome outcome) {

    @Override
    public String toString() {
      return outcome.toString();
    }
  }
}
