package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.AgentBook;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.Checks;
import io.entsdk.core.internal.directory.Hand;
import io.entsdk.core.internal.directory.JpaOrganisations;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Registers and finds organisations and says who acts for them. Each method is one unit of work.
 */
public final class Organisations {

  private static final int LONGEST_NAME = 200;

  private final Tenant tenant;

  Organisations(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Register an organisation.
   *
   * @param siren absent where the organisation has none of its own
   * @throws ConflictException with code {@code siren-taken} if the tenant knows this SIREN
   */
  public Organisation register(
      @Nullable Siren siren, String name, OrganisationKind kind, Actor actor) {
    new Checks().text("name", name, LONGEST_NAME).pass();
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.OPEN_SCHOOL, new Scope.OfTenant());
          JpaOrganisations store = new JpaOrganisations(unit);
          if (siren != null && store.find(siren).isPresent()) {
            throw new ConflictException(
                "siren-taken", "Organisation " + siren + " is registered already; find it by it");
          }
          Organisation made =
              new Organisation(new OrganisationId(unit.newId()), siren, name.strip(), kind);
          store.add(made);
          new Hand(unit, actor).record("register-organisation", made.id().value());
          return made;
        });
  }

  /** Return the organisation with this SIREN, which is public. */
  public Optional<Organisation> find(Siren siren) {
    return Unit.joined(tenant, unit -> new JpaOrganisations(unit).find(siren));
  }

  /** Return the organisation {@code id}. */
  public Organisation get(OrganisationId id) {
    return Unit.joined(tenant, unit -> new JpaOrganisations(unit).get(id));
  }

  /**
   * Make a person an agent of an organisation, who acts for it on these days: for each child in its
   * care, and in the activities that are entrusted to the agent.
   *
   * @throws ConflictException with code {@code already-there} if the person is one in that period
   */
  public void addAgent(OrganisationId organisation, PersonId person, Period period, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new AgentBook(unit, actor).permitted(organisation).add(organisation, person, period);
          new Hand(unit, actor).record("add-agent", organisation.value(), person);
          return person;
        });
  }

  /** Let an agent go on {@code lastDay}, included. */
  public void removeAgent(
      OrganisationId organisation, PersonId person, LocalDate lastDay, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new AgentBook(unit, actor).permitted(organisation).remove(organisation, person, lastDay);
          new Hand(unit, actor).record("remove-agent", organisation.value(), person);
          return person;
        });
  }

  /** Return who acts for an organisation on {@code day}, by name. */
  public List<PersonId> listAgentsOf(OrganisationId organisation, LocalDate day, Actor actor) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(
        tenant,
        unit -> {
          new AgentBook(unit, actor).permitted(organisation);
          return new JpaOrganisations(unit).agentsOf(organisation, checked);
        });
  }
}
