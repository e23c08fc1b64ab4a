package io.entsdk.auth.internal;

import static io.entsdk.core.protection.ProtectionSql.Reason.COUNTING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.auth.internal.accommodation.JpaAccommodations;
import io.entsdk.auth.internal.avatar.JpaAvatars;
import io.entsdk.auth.internal.card.JpaCards;
import io.entsdk.auth.internal.card.JpaStories;
import io.entsdk.auth.internal.passphrase.JpaPassphrases;
import io.entsdk.auth.internal.passphrase.PassphraseTables;
import io.entsdk.auth.internal.refusal.JpaRefusals;
import io.entsdk.auth.internal.refusal.RefusalJob;
import io.entsdk.auth.internal.rehearsal.JpaRehearsals;
import io.entsdk.auth.internal.session.JpaSessions;
import io.entsdk.auth.internal.session.SignInNews;
import io.entsdk.auth.internal.throttle.AskedReprieves;
import io.entsdk.auth.internal.throttle.JpaThrottle;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.internal.throttle.TryTable;
import io.entsdk.auth.internal.window.JpaGuests;
import io.entsdk.auth.internal.window.JpaHands;
import io.entsdk.auth.internal.window.JpaRescues;
import io.entsdk.auth.internal.window.JpaSeats;
import io.entsdk.auth.internal.window.JpaWindows;
import io.entsdk.auth.throttle.Refusals;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.job.TenantJob;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldGuard;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Forgets, once a day, the sessions, tries, cards and windows that are long over. */
public final class AuthTidy implements TenantJob {

  static final String JOB = "auth-tidy";

  private static final int BATCH = 1_000;
  private static final Duration EVERY = Duration.ofDays(1);

  /** Long enough to count the sign-ins of a week, three days after its end at the latest. */
  private static final Duration OVER_KEPT = Duration.ofDays(10);

  /** Longer than the summer holidays: a tablet is still known in September. */
  private static final Duration TRIES_KEPT = Duration.ofDays(90);

  /** By then the figures of what was refused are made. */
  private static final Duration COUNTED = Duration.ofDays(1);

  private static final String ANYTHING_LEFT =
      Stream.of(
              "card",
              "session",
              "throttle",
              "rehearsal",
              "window",
              "window_guest",
              "window_device",
              "hand",
              "rescue",
              "passphrase",
              "passphrase_try",
              "story",
              "avatar",
              "accommodation",
              "refusal",
              "reprieve")
          .map(
              table ->
                  "exists (select 1 from ent_auth_%s where tenant = cast(?1 as int))"
                      .formatted(table))
          .collect(Collectors.joining(" or "));

  /**
   * Let a tenant that has just made something to forget be tidied tomorrow, what is signed in there
   * be told soon, and what is refused be counted.
   */
  public static void announce(Unit unit) {
    announceTidy(unit);
    SignInNews.announce(unit);
    RefusalJob.announce(unit);
  }

  private static void announceTidy(Unit unit) {
    new DueTable(unit.entities(), unit.dialect())
        .announce(JOB, unit.tenantId(), unit.now().plus(EVERY), unit.newId());
  }

  @Override
  public String name() {
    return JOB;
  }

  @Override
  public Progress run(Tenant tenant, Instant end) {
    Instant now = tenant.kernel().now();
    Sweep sweep = new Sweep(tenant, end);
    boolean complete =
        sweep.all(unit -> new JpaSessions(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaThrottle(unit).purge(now.minus(TRIES_KEPT), BATCH))
            && sweep.all(unit -> new JpaCards(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaRehearsals(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaGuests(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaHands(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaRescues(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaSeats(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaWindows(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> tries(unit).purge(now.minus(TRIES_KEPT), BATCH))
            && sweep.allElsewhere(store -> store.reprieve(BATCH))
            && sweep.allElsewhere(store -> store.purge(now.minus(TRIES_KEPT), BATCH))
            && sweep.all(unit -> AskedReprieves.purge(unit, now.minus(TRIES_KEPT), BATCH))
            && sweep.all(unit -> new JpaPassphrases(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaStories(unit).purge(BATCH))
            && sweep.all(unit -> new JpaAvatars(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> new JpaAccommodations(unit).purge(now.minus(OVER_KEPT), BATCH))
            && sweep.all(unit -> forgetRefused(unit, "ent_auth_throttle"))
            && sweep.all(unit -> forgetRefused(unit, PassphraseTables.TRIES))
            && sweep.all(unit -> new JpaRefusals(unit).purge(now.minus(Refusals.KEPT), BATCH));
    if (complete) {
      Unit.independent(tenant, AuthTidy::announceIfNeeded);
    }
    return new Progress(sweep.done, complete);
  }

  private static int forgetRefused(Unit unit, String tries) {
    return new JpaRefusals(unit).forgetPupils(tries, unit.now().minus(COUNTED), BATCH);
  }

  private static TryTable tries(Unit unit) {
    return new TryTable(unit, PassphraseTables.TRIES);
  }

  /** A tenant in which nothing is left costs nothing tomorrow. */
  private static boolean announceIfNeeded(Unit unit) {
    String sql = readsAll(COUNTING, "select n from (values (1)) as one (n) where " + ANYTHING_LEFT);
    boolean needed = !unit.rows(sql, unit.tenantId().value()).isEmpty();
    if (needed) {
      announceTidy(unit);
    }
    return needed;
  }

  /** Deletes in batches, each a unit of its own, and counts. */
  private static final class Sweep {

    private final Tenant tenant;
    private final Instant end;
    private long done;

    Sweep(Tenant tenant, Instant end) {
      this.tenant = tenant;
      this.end = end;
    }

    /** Tell whether {@code purge} found nothing more before the time was up. */
    boolean all(ToIntFunction<Unit> purge) {
      int gone = BATCH;
      while (gone == BATCH && tenant.kernel().now().isBefore(end)) {
        gone = Unit.independent(tenant, unit -> guarded(unit, purge));
        done += gone;
      }
      return gone < BATCH;
    }

    /** Tell the same of the store in which the host counts tries; no unit of work is open. */
    boolean allElsewhere(ToIntFunction<StoredTries> purge) {
      Optional<StoredTries> store = StoredTries.of(tenant);
      int gone = store.isEmpty() ? 0 : BATCH;
      while (gone == BATCH && tenant.kernel().now().isBefore(end)) {
        gone = purge.applyAsInt(store.get());
        done += gone;
      }
      return gone < BATCH;
    }

    private static int guarded(Unit unit, ToIntFunction<Unit> purge) {
      new HoldGuard(unit).enter();
      return purge.applyAsInt(unit);
    }
  }
}
