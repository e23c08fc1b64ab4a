package io.entsdk.core.internal.access;

import static io.entsdk.core.protection.ProtectionSql.Reason.DECIDING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.Collection;
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
  Places of(Scope scope) {
    if (scope instanceof Scope.OfTenant) {
      return new Places(Map.of(scope, Whereabouts.nowhere(scope, unit.now())), Identities.none());
    }
    Places places = read(queryOf(scope), scope.id());
    if (scope instanceof Scope.OfPerson) {
      Scope stands = Places.standing(scope, places.same());
      places.all().putIfAbsent(stands, Whereabouts.nowhere(stands, unit.now()));
    } else if (!places.all().containsKey(scope)) {
      throw new NotFoundException(kindOf(scope), scope.id());
    }
    return places;
  }

  /** Return where each of {@code scopes} lies: classes in one statement, whatever their number. */
  Places of(Collection<? extends Scope> scopes) {
    Map<Scope, Whereabouts> all = new LinkedHashMap<>();
    Identities same = Identities.none();
    List<UUID> classes =
        scopes.stream().filter(Scope.OfClass.class::isInstance).map(Scope::id).toList();
    if (!classes.isEmpty()) {
      all.putAll(classes(classes).all());
    }
    for (Scope scope : scopes) {
      if (!(scope instanceof Scope.OfClass)) {
        Places one = of(scope);
        all.putAll(one.all());
        same = same.and(one.same());
      } else if (!all.containsKey(scope)) {
        throw new NotFoundException(kindOf(scope), scope.id());
      }
    }
    return new Places(all, same);
  }

  private Places classes(List<UUID> ids) {
    String sql = PlaceQueries.classes(unit.dialect().among("c.id", 2));
    return read(sql, ColumnType.UUID.toParameter(ids));
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
  Places within(SchoolId school) {
    Places places = read(PlaceQueries.ALL_OF_A_SCHOOL, school.value());
    if (!places.all().containsKey(new Scope.OfSchool(school))) {
      throw new NotFoundException("School", school);
    }
    Scope tenant = new Scope.OfTenant();
    places.all().put(tenant, Whereabouts.nowhere(tenant, unit.now()));
    return places;
  }

  /** Return {@code places} with the organisations that they are below, in one more statement. */
  Places below(Places places) {
    Set<UUID> starts = new HashSet<>();
    places
        .all()
        .forEach(
            (scope, where) -> {
              where.schools().forEach(school -> starts.add(school.value()));
              if (scope instanceof Scope.OfOrganisation) {
                starts.add(scope.id());
              }
            });
    Attachings tree = Attachings.from(unit, starts);
    Map<Scope, Whereabouts> below = new LinkedHashMap<>();
    places
        .all()
        .forEach(
            (scope, where) ->
                below.put(
                    scope,
                    where.below(
                        scope instanceof Scope.OfOrganisation of
                            ? tree.above(of.organisation(), where.today())
                            : tree.above(where.schools(), where.today()))));
    return places.placed(below);
  }

  private Places read(String sql, Object id) {
    return new PlaceRows(unit.now())
        .read(unit.rows(readsAll(DECIDING, sql), unit.tenantId().value(), id));
  }
}
