package io.entsdk.core.internal.access;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds where scopes lie, in one statement whatever their number. */
final class PlaceFacts {

  private final Unit unit;

  PlaceFacts(Unit unit) {
    this.unit = unit;
  }

  /** Return where {@code scope} lies. */
  Map<Scope, Whereabouts> of(Scope scope) {
    Map<Scope, Whereabouts> places = new LinkedHashMap<>();
    if (scope instanceof Scope.OfTenant) {
      places.put(scope, Whereabouts.nowhere(scope, unit.now()));
      return places;
    }
    places.putAll(read(queryOf(scope), scope.id()));
    if (scope instanceof Scope.OfPerson) {
      places.putIfAbsent(scope, Whereabouts.nowhere(scope, unit.now()));
    }
    if (!places.containsKey(scope)) {
      throw new NotFoundException(kindOf(scope), scope.id());
    }
    return places;
  }

  private static String queryOf(Scope scope) {
    if (scope instanceof Scope.OfSchool) {
      return PlaceQueries.SCHOOL;
    }
    if (scope instanceof Scope.OfOrganisation) {
      return PlaceQueries.ORGANISATION;
    }
    if (scope instanceof Scope.OfActivity) {
      return PlaceQueries.ACTIVITY;
    }
    return scope instanceof Scope.OfClass ? PlaceQueries.CLASS : PlaceQueries.PERSON;
  }

  private static String kindOf(Scope scope) {
    if (scope instanceof Scope.OfOrganisation) {
      return "Organisation";
    }
    if (scope instanceof Scope.OfActivity) {
      return "Activity";
    }
    return scope instanceof Scope.OfSchool ? "School" : "SchoolClass";
  }

  /**
   * Return where {@code school}, its classes and activities and everybody who belonged to it ever
   * lie.
   */
  Map<Scope, Whereabouts> within(SchoolId school) {
    Map<Scope, Whereabouts> places =
        new LinkedHashMap<>(read(PlaceQueries.ALL_OF_A_SCHOOL, school.value()));
    if (!places.containsKey(new Scope.OfSchool(school))) {
      throw new NotFoundException("School", school);
    }
    Scope tenant = new Scope.OfTenant();
    places.put(tenant, Whereabouts.nowhere(tenant, unit.now()));
    return places;
  }

  /** Return {@code places} with the organisations that they are below, in one more statement. */
  Map<Scope, Whereabouts> below(Map<Scope, Whereabouts> places) {
    Set<UUID> starts = new HashSet<>();
    places.forEach(
        (scope, where) -> {
          where.schools().forEach(school -> starts.add(school.value()));
          if (scope instanceof Scope.OfOrganisation) {
            starts.add(scope.id());
          }
        });
    Attachings tree = Attachings.from(unit, starts);
    Map<Scope, Whereabouts> below = new LinkedHashMap<>();
    places.forEach(
        (scope, where) ->
            below.put(
                scope,
                where.below(
                    scope instanceof Scope.OfOrganisation of
                        ? tree.above(of.organisation(), where.today())
                        : tree.above(where.schools(), where.today()))));
    return below;
  }

  private Map<Scope, Whereabouts> read(String sql, UUID id) {
    return new PlaceRows(unit.now())
        .read(unit.rows(readsAll(DECIDING, sql), unit.tenantId().value(), id));
  }

  /** Return the schools that any of {@code places} lies in. */
  static List<SchoolId> schoolsOf(Map<Scope, Whereabouts> places) {
    return places.values().stream().flatMap(where -> where.schools().stream()).distinct().toList();
  }
}
