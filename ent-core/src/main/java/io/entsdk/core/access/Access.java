package io.entsdk.core.access;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.Page;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.access.Explanation;
import io.entsdk.core.internal.access.ForeseenEffect;
import io.entsdk.core.internal.access.RightsReview;
import io.entsdk.core.internal.access.SnapshotLoader;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Answers who may do what, with reasons. Each method is one unit of work. */
public final class Access {

  private final Tenant tenant;

  public Access(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return whether {@code actor} may use {@code permission} within {@code scope} today; nothing is
   * recorded.
   */
  public AccessDecision decide(Actor actor, Permission permission, Scope scope) {
    return Unit.joined(tenant, unit -> new AccessCheck(unit).decide(actor, permission, scope));
  }

  /**
   * Load a school, its classes and everybody tied to them, for any number of decisions that need no
   * database. What changes afterwards is not seen: keep it for one unit of work, not for a day.
   */
  public AccessSnapshot snapshot(SchoolId school) {
    return new AccessSnapshot(
        tenant, Unit.joined(tenant, unit -> new SnapshotLoader(unit).within(school)));
  }

  /**
   * Say in one sentence why {@code actor} may or may not, in French or English, with the names and
   * dates of the facts as far as the actor may read them.
   */
  public String explain(Actor actor, Permission permission, Scope scope, Locale locale) {
    return Unit.joined(
        tenant, unit -> new Explanation(unit, locale).ofOneself(actor, permission, scope));
  }

  /** Say to {@code asker} why somebody else may or may not, signed in as well as can be. */
  public String explain(
      Wearer who, Permission permission, Scope scope, Locale locale, Actor asker) {
    return Unit.joined(
        tenant, unit -> new Explanation(unit, locale).of(who, permission, scope, asker));
  }

  /**
   * Return who may use {@code permission} within {@code scope} today, when signed in well enough:
   * exactly those whom {@link #decide} would let, each with the hat to wear. The order is that of
   * the names, and stable.
   *
   * @param after where the page before ended; null to begin
   */
  public Page<Holder> whoMay(
      Permission permission, Scope scope, int max, @Nullable Cursor after, Actor actor) {
    return Unit.joined(
        tenant, unit -> new RightsReview(unit, actor).whoMay(permission, scope, max, after));
  }

  /**
   * Return what somebody may do within {@code scope} today, when signed in well enough, by code.
   */
  public List<HeldPermission> whatMay(Wearer who, Scope scope, Actor actor) {
    return Unit.joined(tenant, unit -> new RightsReview(unit, actor).whatMay(who, scope));
  }

  /**
   * Return the roles that a person has today, of which an actor wears one at a time; the person may
   * ask, and whoever may read the person's record.
   */
  public List<Hat> listHatsOf(PersonId person, Actor actor) {
    return Unit.joined(tenant, unit -> new RightsReview(unit, actor).hatsOf(person));
  }

  /**
   * Say what {@code change} would open and close within {@code school}, without making it: pairs of
   * somebody and a person about whom a right is won or lost. Whoever delegates may ask what that
   * opens, and is refused as by {@link Grants#delegate}.
   */
  public RightsEffect preview(RightsChange change, SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new ForeseenEffect(unit, actor).of(change, school));
  }

  /**
   * Say what {@code change} would open and close in all schools below {@code organisation} today,
   * without making it; 200 schools at most.
   */
  public RightsEffect previewBelow(RightsChange change, OrganisationId organisation, Actor actor) {
    return Unit.joined(tenant, unit -> new ForeseenEffect(unit, actor).below(change, organisation));
  }

  public Grants grants() {
    return new Grants(tenant);
  }

  public Roles roles() {
    return new Roles(tenant);
  }

  public SupportSessions support() {
    return new SupportSessions(tenant);
  }

  /** Return every permission that a module or vendor declares, by code. */
  public List<Permission> permissions() {
    return tenant.kernel().permissions().permissions();
  }

  /** Say what {@code permission} allows, in French or English. */
  public String text(Permission permission, Locale locale) {
    return tenant.kernel().permissions().text(permission.code(), locale);
  }
}
