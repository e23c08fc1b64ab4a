package io.entsdk.core.internal.access;

import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Holds where scopes lie, a person under the id that stands for the person. */
record Places(Map<Scope, Whereabouts> all, Identities same) {

  /** Return {@code scope}, of a person who was merged that of whoever stands for the person. */
  static Scope standing(Scope scope, Identities same) {
    return scope instanceof Scope.OfPerson of && !same.isEmpty()
        ? new Scope.OfPerson(same.of(of.person()))
        : scope;
  }

  /** Return the ids of all that holds any of the scopes, and of the scopes themselves. */
  Set<UUID> around() {
    Set<UUID> ids = new TreeSet<>();
    all.forEach(
        (scope, where) -> {
          ids.add(scope.id());
          where.schools().forEach(school -> ids.add(school.value()));
          where.classes().keySet().forEach(schoolClass -> ids.add(schoolClass.value()));
          where.activities().keySet().forEach(activity -> ids.add(activity.value()));
        });
    same.standing().keySet().stream().map(PersonId::value).forEach(ids::add);
    return ids;
  }

  /** Return the schools that any of the scopes lies in. */
  List<SchoolId> schools() {
    return all.values().stream().flatMap(where -> where.schools().stream()).distinct().toList();
  }

  /** Return the same scopes, placed otherwise. */
  Places placed(Map<Scope, Whereabouts> otherwise) {
    return new Places(otherwise, same);
  }
}
