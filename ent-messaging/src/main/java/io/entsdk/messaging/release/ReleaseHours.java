package io.entsdk.messaging.release;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.release.Calendars;
import io.entsdk.messaging.internal.release.TermsBook;
import java.util.List;

/**
 * Says when schools show something new to pupils and families: by the national hours, {@link
 * ReleaseWindow#PAUSE_NUMERIQUE}, until a school decides otherwise. Each method is one unit of
 * work.
 *
 * <p>What is decided holds for whatever is sent from then on; what waits already keeps its moment.
 */
public final class ReleaseHours {

  private final Tenant tenant;

  public ReleaseHours(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Let {@code terms} hold from now on, until they are over or ended.
   *
   * @throws io.entsdk.core.RejectedException if the class or group is not of the school, or nobody
   *     tells when the holidays are
   */
  public StandingTerms decide(ReleaseTerms terms, Actor actor) {
    return Unit.joined(tenant, unit -> new TermsBook(unit, actor).decide(terms));
  }

  /** End what a school has decided at once; ending it again changes nothing. */
  public void end(ReleaseTermsId terms, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new TermsBook(unit, actor).end(terms);
          return terms;
        });
  }

  /** Return what {@code school} has decided, what is over included, the oldest first. */
  public List<StandingTerms> listOf(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new TermsBook(unit, actor).listOf(school));
  }

  /** Return by what {@code school} shows something new around now, for whoever works there. */
  public ReleaseCalendar calendarOf(School school, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(
                  actor, MessagingPermissions.SEE_RELEASE_HOURS, new Scope.OfSchool(school.id()));
          return new Calendars(unit).of(school.id(), school.zone(), unit.now());
        });
  }
}
