package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessPermissions;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.RightsChange;
import io.entsdk.core.access.RightsEffect;
import io.entsdk.core.access.RightsEffect.Pair;
import io.entsdk.core.access.Role;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.PermissionCatalogue;
import io.entsdk.core.internal.directory.JpaAttachments;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares who may what in a school before and after a change that is not made. */
public final class ForeseenEffect {

  /** Each costs four statements and the people of a school in memory. */
  private static final int MOST_SCHOOLS = 200;

  private final Unit unit;
  private final Actor actor;
  private final PermissionCatalogue declared;
  private final RoleBook book;

  public ForeseenEffect(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
    this.declared = unit.kernel().permissions();
    this.book = new RoleBook(declared);
  }

  /** Return the effect within a school; who delegates may know it, who asks for more must read. */
  public RightsEffect of(RightsChange change, SchoolId school) {
    if (!(change instanceof RightsChange.Delegate)) {
      new AccessCheck(unit)
          .require(actor, AccessPermissions.READ_RIGHTS, new Scope.OfSchool(school));
    }
    return within(List.of(school), change);
  }

  /** Return what the change opens and closes in all schools below {@code organisation} today. */
  public RightsEffect below(RightsChange change, OrganisationId organisation) {
    new AccessCheck(unit)
        .require(actor, AccessPermissions.READ_RIGHTS, new Scope.OfOrganisation(organisation));
    LocalDate today = LocalDate.ofInstant(unit.now(), ZoneOffset.UTC);
    List<SchoolId> schools =
        new JpaAttachments(unit)
            .descendantsOf(Institution.of(organisation), today).stream()
                .filter(Institution.OfSchool.class::isInstance)
                .map(below -> ((Institution.OfSchool) below).school())
                .toList();
    if (schools.size() > MOST_SCHOOLS) {
      throw RejectedException.of(
          "organisation", "too-many-schools", "look at " + MOST_SCHOOLS + " schools at most");
    }
    return within(schools, change);
  }

  private RightsEffect within(List<SchoolId> schools, RightsChange change) {
    Optional<HeldGrant> thought = thought(change);
    Set<PersonId> more =
        thought.map(HeldGrant::holder).stream().collect(Collectors.toUnmodifiableSet());
    Set<Pair> opened = new HashSet<>();
    Set<Pair> closed = new HashSet<>();
    boolean known = !(change instanceof RightsChange.End);
    for (SchoolId school : schools) {
      Snapshot before = new SnapshotLoader(unit).foreseeing(school, more);
      List<HeldGrant> kept = before.grants();
      List<HeldGrant> changed =
          thought
              .map(one -> with(kept, before.standing(one)))
              .orElseGet(() -> changed(kept, change));
      known = known || changed.size() < kept.size();
      RightsEffect effect =
          between(before, before.holding(changed), GrantDifference.between(kept, changed));
      opened.addAll(effect.opened());
      closed.addAll(effect.closed());
    }
    if (!known) {
      throw new NotFoundException("Grant", ((RightsChange.End) change).grant());
    }
    return new RightsEffect(opened, closed);
  }

  /** Return the grant that the change would make, if it makes one. */
  private Optional<HeldGrant> thought(RightsChange change) {
    if (change instanceof RightsChange.Delegate delegate) {
      return Optional.of(new GrantDesk(unit, actor).lent(delegate.request()));
    }
    return change instanceof RightsChange.Give give
        ? Optional.of(HeldGrant.thought(give.request(), unit.newId(), held(give.request().what())))
        : Optional.empty();
  }

  private static List<HeldGrant> with(List<HeldGrant> kept, HeldGrant one) {
    List<HeldGrant> more = new ArrayList<>(kept);
    more.add(one);
    return more;
  }

  private List<HeldGrant> changed(List<HeldGrant> kept, RightsChange change) {
    if (change instanceof RightsChange.End end) {
      return without(kept, end);
    }
    if (change instanceof RightsChange.Define define) {
      return redefined(kept, define.role().code(), book.known(define.role().permissions()));
    }
    return redefined(kept, ((RightsChange.Retire) change).code(), Set.of());
  }

  private static List<HeldGrant> without(List<HeldGrant> kept, RightsChange.End end) {
    return kept.stream().filter(grant -> !grant.id().equals(end.grant().value())).toList();
  }

  private static List<HeldGrant> redefined(List<HeldGrant> kept, String role, Set<String> holds) {
    Right changed = new Right.OfRole(role);
    return kept.stream()
        .map(grant -> grant.what().equals(changed) ? grant.holding(holds) : grant)
        .toList();
  }

  private Set<String> held(Right what) {
    return what instanceof Right.OfRole
        ? new RoleStore(unit)
            .find(what.code())
            .map(Role::permissions)
            .map(book::known)
            .orElse(Set.of())
        : book.permissionsOf(what, "");
  }

  private RightsEffect between(Snapshot before, Snapshot after, GrantDifference difference) {
    Set<Pair> opened = new HashSet<>();
    Set<Pair> closed = new HashSet<>();
    for (String code : difference.permissions()) {
      Permission permission = declared.find(code).orElseThrow();
      for (PersonId about : before.people()) {
        Whereabouts where = before.whereabouts(new Scope.OfPerson(about));
        for (PersonId who : difference.people()) {
          boolean could = before.holds(who, permission, where);
          boolean can = after.holds(who, permission, where);
          if (could != can) {
            (can ? opened : closed).add(new Pair(who, code, about));
          }
        }
      }
    }
    return new RightsEffect(opened, closed);
  }
}
