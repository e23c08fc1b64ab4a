package io.entsdk.messaging.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.RelayBook;
import java.util.Optional;

/**
 * Keeps which guardians wish to hear the delegates of a class by their relay. Nobody does who has
 * not asked for it; each may stop at any time; no delegate is ever told who does. Each method is
 * one unit of work.
 */
public final class RelayWishes {

  private final Tenant tenant;

  RelayWishes(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Let the actor hear the relay of {@code schoolClass} for {@code period}, instead of any period
   * given before.
   *
   * @throws io.entsdk.core.NotFoundException if the actor is told of no pupil of the class today
   */
  public void hear(SchoolClass schoolClass, Period period, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new RelayBook(unit).hear(actor, schoolClass.id(), period);
          return period;
        });
  }

  /** Let the actor hear it no longer, from this moment on. */
  public void stop(SchoolClass schoolClass, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new RelayBook(unit).stop(actor, schoolClass.id());
          return schoolClass;
        });
  }

  /** Return for how long the actor has asked to hear it, if so. */
  public Optional<Period> find(SchoolClass schoolClass, Actor actor) {
    return Unit.joined(tenant, unit -> new RelayBook(unit).find(actor, schoolClass.id()));
  }
}
