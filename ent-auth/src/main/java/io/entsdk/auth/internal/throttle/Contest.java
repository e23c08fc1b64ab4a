package io.entsdk.auth.internal.throttle;

import io.entsdk.core.Tenant;
import io.entsdk.core.UnavailableException;
import io.entsdk.core.internal.persistence.Unit;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work whose last step somebody else may be faster at, each time in a unit of its own, until
 * it comes through.
 *
 * <p>What it does is committed when this returns, whatever becomes of the caller's transaction.
 */
public final class Contest {

  /** At each round at least one of those who contend comes through. */
  private static final int ROUNDS = 24;

  /** One for each of the rows of a try that two may begin at once, and one more. */
  private static final int FAULTS = 5;

  private final Logger log = LoggerFactory.getLogger(Contest.class);
  private final Tenant tenant;

  public Contest(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return what {@code round} says, which is empty when somebody else was faster; empty when it did
   * not come through, or when the database does not answer.
   */
  public <T> Optional<T> win(Function<Unit, Optional<T>> round) {
    Optional<T> outcome = Optional.empty();
    int faults = 0;
    for (int i = 0; i < ROUNDS && outcome.isEmpty() && faults < FAULTS; i++) {
      try {
        outcome = Unit.independent(tenant, round);
      } catch (Overtaken e) {
        log.debug("Somebody else was counted meanwhile");
      } catch (PersistenceException | UnavailableException e) {
        faults += e instanceof UnavailableException ? FAULTS : 1;
        log.debug("A unit of work failed with {}", e.getClass().getName());
      }
    }
    if (outcome.isEmpty()) {
      (faults < FAULTS ? Unlooked.CONTENTION : Unlooked.DATABASE).countIn(tenant.kernel());
      log.warn("A try in tenant {} was neither looked at nor counted", tenant.id().value());
    }
    return outcome;
  }
}
