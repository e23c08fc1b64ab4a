package io.entsdk.core.event;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.event.ParkedStreams;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/** Shows the streams of events that a listener could not follow, and sets them going again. */
public final class Streams {

  /** See and resume parked streams; the host's own machinery alone may. */
  public static final Permission RESUME_STREAMS =
      Permission.of("resume-streams", Assurance.TWO_FACTORS);

  private final Tenant tenant;

  private Streams(Tenant tenant) {
    this.tenant = tenant;
  }

  public static Streams of(Tenant tenant) {
    return new Streams(tenant);
  }

  /** Return the streams that are parked after ten failures, at most 1,000 of them. */
  public List<Parked> listParked(Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, RESUME_STREAMS, new Scope.OfTenant());
          return new ParkedStreams(unit).list();
        });
  }

  /**
   * Let the next run of the job {@code events} try a parked stream again; false if it is not
   * parked.
   */
  public boolean resume(Parked parked, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, RESUME_STREAMS, new Scope.OfTenant());
          return new ParkedStreams(unit).resume(parked);
        });
  }

  /** Names a stream that stands still for one listener, and the revision that it did not take. */
  public record Parked(String listener, PersonId person, long revision) {}
}
