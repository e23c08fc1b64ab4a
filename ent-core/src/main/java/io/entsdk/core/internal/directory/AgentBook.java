package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Writes who works for organisations.
 *
 * <p>Whoever makes somebody an agent opens to that person each child whom the organisation has in
 * its care: it takes the right over every school that such a child is in.
 */
public final class AgentBook {

  private static final String TABLE = "ent_core_agent";

  private final Unit unit;
  private final Actor actor;
  private final Memberships memberships;

  public AgentBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.memberships = new Memberships(unit, new Hand(unit, actor));
  }

  /**
   * Pass if the actor may say who acts for {@code organisation}: in each school where it has a
   * child in its care, and in the whole tenant where it has none.
   */
  public AgentBook permitted(OrganisationId organisation) {
    List<SchoolId> schools = schoolsInCareOf(organisation);
    AccessCheck check = new AccessCheck(unit);
    if (schools.isEmpty()) {
      check.require(actor, DirectoryPermissions.MANAGE_AGENTS, new Scope.OfTenant());
    }
    return permittedIn(schools, check);
  }

  /** Pass as {@link #permitted} does, or if the organisation has no child in its care. */
  AgentBook permittedOrWithoutCare(OrganisationId organisation) {
    return permittedIn(schoolsInCareOf(organisation), new AccessCheck(unit));
  }

  private AgentBook permittedIn(List<SchoolId> schools, AccessCheck check) {
    schools.forEach(
        school ->
            check.require(actor, DirectoryPermissions.MANAGE_AGENTS, new Scope.OfSchool(school)));
    return this;
  }

  private List<SchoolId> schoolsInCareOf(OrganisationId organisation) {
    return new JpaCustodies(unit)
        .schoolsOf(new JpaOrganisations(unit).get(organisation).id(), unit.now());
  }

  public void add(OrganisationId organisation, PersonId person, Period period) {
    new Checks().days(period).pass();
    new JpaOrganisations(unit).lock(organisation);
    new Known(unit).person(person);
    memberships.join(TABLE, keys(organisation, person), period, person, "agent");
  }

  public void remove(OrganisationId organisation, PersonId person, LocalDate lastDay) {
    memberships.leave(TABLE, keys(organisation, person), lastDay, person, "agent");
  }

  private static Map<String, Object> keys(OrganisationId organisation, PersonId person) {
    return Map.of("organisation_id", organisation.value(), "person_id", person.value());
  }
}
