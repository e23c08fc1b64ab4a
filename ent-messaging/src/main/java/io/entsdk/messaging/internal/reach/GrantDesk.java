package io.entsdk.messaging.internal.reach;

import static io.entsdk.messaging.MessagingPermissions.OPEN_REACH;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.NewPairs;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.internal.reach.Around.Place;
import io.entsdk.messaging.reach.GrantPreview;
import io.entsdk.messaging.reach.GrantTerms;
import io.entsdk.messaging.reach.PolicyGrant;
import io.entsdk.messaging.reach.PolicyGrantId;
import java.util.List;

/** Decides what a school opens, within one unit of work. */
public final class GrantDesk {

  private final Unit unit;
  private final Actor actor;
  private final GrantRows rows;

  public GrantDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.rows = new GrantRows(unit);
  }

  public GrantPreview preview(GrantTerms asked) {
    require(asked.school());
    GrantTerms terms = new GrantCheck(unit).bounded(asked);
    return new GrantPreview(terms, count(terms));
  }

  /** Open what was previewed, if it still opens as much. */
  public PolicyGrant open(GrantPreview preview) {
    require(preview.terms().school());
    GrantTerms terms = new GrantCheck(unit).bounded(preview.terms());
    long count = count(terms);
    if (count != preview.newlyReachable()) {
      throw new ConflictException(
          "preview-outdated",
          "The opening would let %d pairs reach each other, not %d; look at it again"
              .formatted(count, preview.newlyReachable()));
    }
    PolicyGrant grant =
        new PolicyGrant(
            new PolicyGrantId(unit.newId()),
            terms,
            count,
            unit.now(),
            actor.person().orElse(null),
            null);
    rows.add(grant);
    record("open-reach", terms.school());
    return grant;
  }

  public void end(PolicyGrantId grant) {
    SchoolId school =
        rows.schoolOf(grant).orElseThrow(() -> new NotFoundException("PolicyGrant", grant));
    require(school);
    if (rows.end(grant, actor)) {
      record("close-reach", school);
    }
  }

  public List<PolicyGrant> listOf(SchoolId school) {
    require(school);
    return rows.listOf(school);
  }

  private long count(GrantTerms terms) {
    Situation situation =
        new SituationLoader(unit)
            .of(new Around(unit).of(terms.school()).stream().map(Place::person).toList());
    SchoolPolicy school = situation.scene().schools().get(terms.school());
    return school == null
        ? 0
        : new NewPairs(
                situation.parties().values(), situation.scene(), school, OpenColumns.open(terms))
            .count(terms.opening());
  }

  private void require(SchoolId school) {
    new AccessCheck(unit).require(actor, OPEN_REACH, new Scope.OfSchool(school));
  }

  private void record(String action, SchoolId school) {
    new AuditTrail(unit).record(AuditEntry.done(actor, action, school.value()));
  }
}
