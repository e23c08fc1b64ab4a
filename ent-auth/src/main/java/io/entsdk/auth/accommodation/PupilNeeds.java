package io.entsdk.auth.accommodation;

import static io.entsdk.auth.AuthPermissions.SEE_SIGN_IN_PAGE;
import static io.entsdk.auth.AuthPermissions.SET_SIGN_IN_PAGE;

import io.entsdk.auth.internal.accommodation.JpaAccommodations;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;

/**
 * Keeps what single pupils need at the sign-in page, for those who teach them and whoever heads the
 * school. Each method is one unit of work.
 *
 * <p>A sign-in page gets it with a {@link io.entsdk.auth.pupil.Challenge}, and nothing else of ours
 * tells it: no session, token, event, list or log; the audit says that the page of a pupil was set
 * or seen, and not how it is.
 */
public final class PupilNeeds {

  private final Tenant tenant;

  public PupilNeeds(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Let the page be like this for {@code pupil} from the next sign-in on. */
  public void set(PersonId pupil, Accommodations needs, Actor actor) {
    Scope scope = new Scope.OfPerson(pupil);
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, SET_SIGN_IN_PAGE, scope);
          new AuditTrail(unit)
              .record(AuditEntry.done(actor, SET_SIGN_IN_PAGE.code(), scope.id()).about(pupil));
          return new JpaAccommodations(unit).put(pupil, needs);
        });
  }

  /** Return what the page is like for {@code pupil}. */
  public Accommodations of(PersonId pupil, Actor actor) {
    Scope scope = new Scope.OfPerson(pupil);
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).require(actor, SEE_SIGN_IN_PAGE, scope);
          new AuditTrail(unit)
              .record(AuditEntry.done(actor, SEE_SIGN_IN_PAGE.code(), scope.id()).about(pupil));
          return new JpaAccommodations(unit).of(pupil);
        });
  }
}
