package io.entsdk.messaging.internal.reach;

import static io.entsdk.messaging.MessagingPermissions.MANAGE_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.reach.ReachProfile;
import java.util.List;
import java.util.UUID;

/** Keeps which table a school has chosen, within one unit of work. */
public final class ProfileBook {

  private static final String TABLE = "ent_messaging_reach_profile";

  private final Unit unit;
  private final Actor actor;

  public ProfileBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Let {@code school} decide by {@code profile} from now on. */
  public void adopt(SchoolId school, ReachProfile profile) {
    new AccessCheck(unit).require(actor, MANAGE_REACH, new Scope.OfSchool(school));
    SchoolPolicy policy = new PolicyRows(unit).of(List.of(school)).get(school);
    if (policy == null) {
      throw new NotFoundException("School", school);
    }
    if (!profile.fits(policy.level())) {
      throw RejectedException.of(
          "profile", "other-level", profile + " is not for a school of level " + policy.level());
    }
    unit.insertAll(TABLE, columns(school), List.of(profile));
    new AuditTrail(unit).record(AuditEntry.done(actor, "adopt-reach-profile", school.value()));
  }

  private List<Column<ReachProfile>> columns(SchoolId school) {
    UUID id = unit.newId();
    return List.of(
        Column.integer("tenant", any -> unit.tenantId().value()),
        Column.uuid("id", any -> id),
        Column.uuid("school_id", any -> school.value()),
        Column.text("profile", ReachProfile::name),
        Column.bigint("adopted_at", any -> Micros.of(unit.now())),
        Column.uuid("adopted_by", any -> actor.person().map(PersonId::value).orElse(null)));
  }
}
