package io.entsdk.privacy.internal.retention;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Reason;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Holder;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Responsibility;
import io.entsdk.core.directory.ResponsibilityRole;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaOrganisations;
import io.entsdk.core.internal.directory.Known;
import io.entsdk.core.internal.directory.ResponsibilityBook;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.Capacity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says as what a person decides for the controller. The head of a school does not by heading it:
 * whoever is to decide is named, or oversees the school.
 */
public final class Controllership {

  private final Unit unit;
  private final Actor actor;
  private final Permission permission;

  public Controllership(Unit unit, Actor actor, Permission permission) {
    this.unit = unit;
    this.actor = actor;
    this.permission = permission;
  }

  /** Return the person who decides: the system is none. */
  public PersonId person() {
    return actor
        .person()
        .orElseThrow(
            () ->
                RejectedException.of(
                    "actor", "person-needed", "a person decides for the controller"));
  }

  /** Return as what the actor decides for every school of the tenant. */
  public Capacity overAll() {
    return ofRight(new Scope.OfTenant()).orElseThrow(() -> needed("the tenant"));
  }

  /** Return as what the actor decides for {@code school}. */
  public Capacity over(SchoolId school) {
    Set<PersonId> same = new JpaIdentities(unit).allOf(person());
    LocalDate today = new Known(unit).today(school);
    return new ResponsibilityBook(unit)
        .listOf(school, today).stream()
            .filter(one -> one.role() == ResponsibilityRole.CONTROLLER || isDelegate(one))
            .filter(one -> holds(one.holder(), same, today))
            .findFirst()
            .map(one -> isDelegate(one) ? Capacity.DELEGATE : Capacity.CONTROLLER)
            .or(() -> ofRight(new Scope.OfSchool(school)))
            .orElseThrow(() -> needed("school " + school));
  }

  private static boolean isDelegate(Responsibility one) {
    return one.role() == ResponsibilityRole.DELEGATE;
  }

  private boolean holds(Holder holder, Set<PersonId> same, LocalDate today) {
    List<PersonId> people =
        holder instanceof Holder.OfOrganisation of
            ? new JpaOrganisations(unit).agentsOf(of.organisation(), today)
            : List.of(((Holder.OfPerson) holder).person());
    return people.stream().anyMatch(same::contains);
  }

  private Optional<Capacity> ofRight(Scope scope) {
    List<Reason> reasons = new AccessCheck(unit).decide(actor, permission, scope).reasons();
    if (reasons.contains(Reason.OVERSEES)) {
      return Optional.of(Capacity.AUTHORITY);
    }
    return reasons.contains(Reason.GRANTED) || reasons.contains(Reason.DELEGATED)
        ? Optional.of(Capacity.ENTRUSTED)
        : Optional.empty();
  }

  private static ConflictException needed(String where) {
    return new ConflictException(
        "controller-needed",
        "Heading a school is not deciding for the controller of "
            + where
            + ": name who is its delegate, or let those who oversee it decide");
  }
}
