package io.entsdk.core.internal.access;

import static io.entsdk.core.personal.DataCategory.IDENTITY;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.Evidence;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Unit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds what the people, classes and schools of a decision are called, as far as one may know. */
record Names(Map<UUID, String> known, ExplanationTexts texts) {

  private static final String NAMES =
      """
      select p.id as id, p.first_name as name from unnest(%1$s) as given (id)
      join ent_core_person p on p.tenant = cast(?1 as int) and p.id = given.id and %3$s
      union all
      select c.id, c.name from unnest(%2$s) as given (id)
      join ent_core_class c on c.tenant = cast(?1 as int) and c.id = given.id
      union all
      select a.id, a.name from unnest(%2$s) as given (id)
      join ent_core_activity a on a.tenant = cast(?1 as int) and a.id = given.id
      union all
      select s.id, s.name from unnest(%2$s) as given (id)
      join ent_core_school s on s.tenant = cast(?1 as int) and s.id = given.id
      union all
      select o.id, o.name from unnest(%2$s) as given (id)
      join ent_core_organisation o on o.tenant = cast(?1 as int) and o.id = given.id""";

  /**
   * Look the names up in one statement: of {@code readable} people, of classes, schools and
   * organisations.
   */
  static Names of(
      Unit unit, AccessDecision decision, Set<PersonId> readable, ExplanationTexts texts) {
    Set<UUID> people = new HashSet<>();
    readable.forEach(person -> people.add(person.value()));
    Set<UUID> places = new HashSet<>();
    decision.because().stream()
        .flatMap(ground -> ground.evidence().stream())
        .map(Evidence::about)
        .filter(about -> !(about instanceof Scope.OfPerson))
        .forEach(about -> places.add(about.id()));
    Map<UUID, String> known = new HashMap<>();
    unit.rows(
            NAMES.formatted(
                unit.dialect().arrayOf(ColumnType.UUID, 2),
                unit.dialect().arrayOf(ColumnType.UUID, 3),
                shown("p.id", IDENTITY)),
            unit.tenantId().value(),
            ColumnType.UUID.toParameter(people),
            ColumnType.UUID.toParameter(places))
        .forEach(row -> known.put(row.uuid(0), row.text(1)));
    return new Names(known, texts);
  }

  String of(PersonId person) {
    return known.getOrDefault(person.value(), texts.text("somebody"));
  }

  String of(Scope about) {
    if (about instanceof Scope.OfPerson of) {
      return of(of.person());
    }
    return known.getOrDefault(about.id(), texts.text("everywhere"));
  }
}
