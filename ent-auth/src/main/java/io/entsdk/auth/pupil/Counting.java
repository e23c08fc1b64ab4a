package io.entsdk.auth.pupil;

import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.auth.internal.throttle.JpaThrottle;
import io.entsdk.auth.internal.throttle.StoredTries;
import io.entsdk.auth.internal.throttle.TallyOnFile;
import io.entsdk.auth.internal.window.DeviceAlarm;
import io.entsdk.auth.pupil.PupilTry.Verdict;
import io.entsdk.auth.throttle.Refusal;
import io.entsdk.auth.throttle.Standing;
import io.entsdk.auth.throttle.Tally;
import io.entsdk.auth.throttle.Throttle;
import io.entsdk.auth.throttle.Tried;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Counts tries: looks, judges, counts, and only then lets in or tells. Nobody gets in unless the
 * counts that were read are still those that stand.
 *
 * <p>In the tables that is one unit of work. Where a store of the host's counts, the look is a unit
 * of its own, no unit is open while the store is asked, and what follows is another.
 */
record Counting(Tenant tenant, Throttle throttle) {

  /** Runs what is left to do in a unit of work: that of the count, or one after it. */
  private interface Within {

    Optional<SignIn> run(Function<Unit, Optional<SignIn>> work);
  }

  private record Counted<F>(F found, Optional<Verdict> verdict, Instant at) {}

  /** Return what is found with its counts, wherever they are kept; empty if these are away. */
  <F> Optional<F> found(PupilTry<F> attempt) {
    Optional<F> looked = new Contest(tenant).win(unit -> Optional.of(attempt.look(unit)));
    Optional<StoredTries> elsewhere = StoredTries.of(tenant);
    return elsewhere.isEmpty()
        ? looked
        : looked.flatMap(
            found ->
                elsewhere
                    .get()
                    .win(() -> Optional.of(elsewhere.get().read(tally(attempt, found))))
                    .map(read -> attempt.counting(found, read.tally())));
  }

  /** Return the outcome of a try; empty if it was neither looked at nor counted. */
  <F> Optional<SignIn> outcome(PupilTry<F> attempt) {
    return StoredTries.of(tenant)
        .map(store -> inStore(store, attempt))
        .orElseGet(() -> new Contest(tenant).win(unit -> inTables(unit, attempt)));
  }

  /** Return the outcome; empty when somebody else was counted meanwhile and all is to be redone. */
  private <F> Optional<SignIn> inTables(Unit unit, PupilTry<F> attempt) {
    F found = attempt.look(unit);
    Optional<Verdict> judged = attempt.judge(found, unit.now());
    boolean stands =
        judged
            .filter(verdict -> verdict.next().isPresent())
            .map(verdict -> isMoved(unit, attempt, found, verdict))
            .orElse(true);
    return stands
        ? concluded(attempt, new Counted<>(found, judged, unit.now()), work -> work.apply(unit))
        : Optional.empty();
  }

  private static <F> boolean isMoved(Unit unit, PupilTry<F> attempt, F found, Verdict verdict) {
    JpaThrottle table = new JpaThrottle(unit);
    TallyOnFile tally = tally(attempt, found);
    return verdict.letsIn()
        ? table.moveLettingIn(tally, verdict.next().orElseThrow())
        : table.moveAfter(
            tried(attempt, found),
            tally,
            verdict.next().orElseThrow(),
            attempt.why(found, unit.now()));
  }

  private <F> Optional<SignIn> inStore(StoredTries store, PupilTry<F> attempt) {
    Contest contest = new Contest(tenant);
    return contest
        .win(unit -> Optional.of(attempt.look(unit)))
        .flatMap(found -> store.win(() -> counted(store, attempt, found)))
        .flatMap(
            counted ->
                concluded(
                    attempt,
                    counted,
                    work ->
                        contest.win(
                            unit ->
                                work.apply(unit).or(() -> Optional.of(new SignIn.Unavailable())))));
  }

  private <F> Optional<Counted<F>> counted(StoredTries store, PupilTry<F> attempt, F looked) {
    Instant now = tenant.kernel().now();
    StoredTries.Read read = store.read(tally(attempt, looked));
    F found = attempt.counting(looked, read.tally());
    Optional<Verdict> judged = attempt.judge(found, now);
    boolean stands =
        judged
            .filter(verdict -> verdict.next().isPresent())
            .map(verdict -> isMoved(store, read, tried(attempt, found), verdict))
            .orElse(true);
    return stands ? Optional.of(new Counted<>(found, judged, now)) : Optional.empty();
  }

  private static boolean isMoved(
      StoredTries store, StoredTries.Read read, Tried tried, Verdict verdict) {
    Tally next = verdict.next().orElseThrow();
    return verdict.letsIn() ? store.moveLettingIn(read, next) : store.moveAfter(tried, read, next);
  }

  private <F> Optional<SignIn> concluded(PupilTry<F> attempt, Counted<F> counted, Within within) {
    if (counted.verdict().isEmpty()) {
      return Optional.of(new SignIn.Unavailable());
    }
    Verdict verdict = counted.verdict().get();
    if (verdict.letsIn()) {
      return within.run(unit -> attempt.letIn(unit, counted.found(), verdict));
    }
    if (hasClosed(tally(attempt, counted.found()).tally(), verdict, counted.at())) {
      within.run(unit -> alarmed(unit, verdict, counted.at()));
    }
    return Optional.of(refused(attempt, counted.found(), verdict.standing(), counted.at()));
  }

  private boolean hasClosed(Tally before, Verdict verdict, Instant at) {
    return verdict.next().filter(next -> throttle.hasClosed(before, next, at)).isPresent();
  }

  /** What is counted is told as it is, even if nobody can be told of the device now. */
  private static Optional<SignIn> alarmed(Unit unit, Verdict verdict, Instant at) {
    new DeviceAlarm(unit).tell(verdict.device().hash());
    return Optional.of(told(verdict.standing(), at));
  }

  /** Tell the metrics why, and the pupil no more than {@code standing}. */
  <F> SignIn refused(PupilTry<F> attempt, F found, Standing standing, Instant now) {
    Refusal why = attempt.why(found, now);
    tenant.kernel().meters().count("sign-in-refused", why.code());
    return told(standing, now);
  }

  /** Return what a pupil is told in this standing; a free try is a wait that is over. */
  static SignIn told(Standing standing, Instant now) {
    if (standing instanceof Standing.Closed) {
      return new SignIn.AskTeacher();
    }
    return new SignIn.Wait(standing instanceof Standing.Waiting waiting ? waiting.until() : now);
  }

  private static <F> TallyOnFile tally(PupilTry<F> attempt, F found) {
    return attempt.looked(found).tally();
  }

  private static <F> Tried tried(PupilTry<F> attempt, F found) {
    return attempt.looked(found).triedOn(attempt.origin());
  }
}
