package io.entsdk.messaging.internal.release;

import static io.entsdk.messaging.MessagingPermissions.SET_RELEASE_HOURS;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.release.ReleaseTerms;
import io.entsdk.messaging.release.ReleaseTerms.Kind;
import io.entsdk.messaging.release.ReleaseTermsId;
import io.entsdk.messaging.release.StandingTerms;
import io.entsdk.messaging.spi.SchoolHolidays;
import java.util.List;
import java.util.UUID;

/** Decides when a school shows something new, within one unit of work. */
public final class TermsBook {

  private static final String CLASS =
      """
      select c.id from ent_core_class c where c.tenant = cast(?1 as int)
        and c.id = cast(?2 as uuid) and c.school_id = cast(?3 as uuid)""";

  /** Whoever is in a group of another kind is nobody's to know by the hour of a message. */
  private static final String GROUP =
      """
      select g.id from ent_core_group g where g.tenant = cast(?1 as int)
        and g.id = cast(?2 as uuid) and g.school_id = cast(?3 as uuid)
        and g.kind in ('MANUAL', 'FUNCTIONAL')""";

  private final Unit unit;
  private final Actor actor;
  private final TermsRows rows;

  public TermsBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.rows = new TermsRows(unit);
  }

  /** Let {@code terms} hold for whatever is sent from now on. */
  public StandingTerms decide(ReleaseTerms terms) {
    require(terms.school());
    check(terms);
    ReleaseTermsId id = new ReleaseTermsId(unit.newId());
    StandingTerms standing =
        new StandingTerms(id, terms, unit.now(), actor.person().orElse(null), null);
    rows.add(standing);
    record("set-release-hours", terms.school());
    return standing;
  }

  public void end(ReleaseTermsId id) {
    SchoolId school =
        rows.schoolOf(id).orElseThrow(() -> new NotFoundException("ReleaseTerms", id));
    require(school);
    if (rows.end(id, actor.person())) {
      record("end-release-hours", school);
    }
  }

  public List<StandingTerms> listOf(SchoolId school) {
    require(school);
    return rows.listOf(school);
  }

  private void check(ReleaseTerms terms) {
    ClassId inClass = terms.inClass();
    GroupId inGroup = terms.inGroup();
    if (inClass != null && isElsewhere(CLASS, inClass.value(), terms.school())) {
      throw RejectedException.of("inClass", "other-school", "the class is not of this school");
    }
    if (inGroup != null && isElsewhere(GROUP, inGroup.value(), terms.school())) {
      throw RejectedException.of(
          "inGroup", "no-such-group", "the group is none of this school that hours are for");
    }
    if (terms.kind() == Kind.CLOSED_IN_HOLIDAYS
        && unit.kernel().extensions().find(SchoolHolidays.class).isEmpty()) {
      throw RejectedException.of(
          "kind",
          "no-calendar",
          "nobody tells when the holidays are; give the runtime a SchoolHolidays extension");
    }
  }

  private boolean isElsewhere(String sql, UUID id, SchoolId school) {
    return unit.rows(sql, unit.tenantId().value(), id, school.value()).isEmpty();
  }

  private void require(SchoolId school) {
    new AccessCheck(unit).require(actor, SET_RELEASE_HOURS, new Scope.OfSchool(school));
  }

  private void record(String action, SchoolId school) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, school.value()));
  }
}
