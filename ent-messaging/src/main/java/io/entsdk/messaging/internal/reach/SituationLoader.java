package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Capacity;
import io.entsdk.messaging.internal.policy.Party;
import io.entsdk.messaging.internal.policy.Scene;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.reach.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Loads what decisions between some people need, in three statements whatever their number. */
public final class SituationLoader {

  private final Unit unit;

  public SituationLoader(Unit unit) {
    this.unit = unit;
  }

  /** Return the situation of {@code people} now. */
  public Situation of(Collection<PersonId> people) {
    List<FactRow> facts =
        rows(FactSql.of(ids()), people).stream()
            .map(FactRow::new)
            .filter(row -> !row.isEmpty())
            .toList();
    List<Row> notes = rows(NoteSql.of(ids()), people);
    Set<SchoolId> schools = new HashSet<>();
    facts.forEach(row -> row.anySchool().ifPresent(schools::add));
    Map<SchoolId, SchoolPolicy> policies = new PolicyRows(unit).of(schools);
    Gathering gathering = new Gathering(policies, facts);
    notes.forEach(gathering::note);
    return new Situation(
        gathering.parties(people),
        new Scene(unit.now(), policies, gathering.separations(), Set.of()));
  }

  private String ids() {
    return unit.dialect().arrayOf(ColumnType.UUID, 2);
  }

  private List<Row> rows(String sql, Collection<PersonId> people) {
    return unit.rows(
        sql,
        unit.tenantId().value(),
        ColumnType.UUID.toParameter(people.stream().map(PersonId::value).distinct().toList()));
  }

  /** Puts rows together, person by person and school by school. */
  private final class Gathering {

    private final Map<SchoolId, SchoolPolicy> policies;
    private final Map<SchoolId, LocalDate> days = new HashMap<>();
    private final Map<PersonId, Map<SchoolId, PartyDraft>> drafts = new HashMap<>();
    private final Map<PersonId, LocalDate> births = new HashMap<>();
    private final List<FactRow> cares = new ArrayList<>();
    private final Links links;

    Gathering(Map<SchoolId, SchoolPolicy> policies, List<FactRow> facts) {
      this.policies = policies;
      policies.forEach(
          (id, policy) -> days.put(id, LocalDate.ofInstant(unit.now(), policy.zone())));
      facts.forEach(this::add);
      links = new Links(cares.stream().map(FactRow::link).distinct().toList());
    }

    private void add(FactRow row) {
      if (row.kind().equals("BORN")) {
        births.put(row.person(), row.period().firstDay());
        return;
      }
      LocalDate day = days.get(row.school());
      if (day == null || !row.period().covers(day)) {
        return;
      }
      if (row.kind().equals("CARE")) {
        cares.add(row);
      }
      if (row.isSeen()) {
        draft(row.person(), row.school()).add(row);
      }
    }

    void note(Row row) {
      SchoolId school = new SchoolId(row.uuid(2));
      LocalDate day = days.get(school);
      if (day != null && LinkColumns.period(row, 5).covers(day)) {
        draft(new PersonId(row.uuid(1)), school)
            .add(
                Office.valueOf(row.text(4)),
                row.isNull(3) ? Optional.empty() : Optional.of(new ClassId(row.uuid(3))));
      }
    }

    private PartyDraft draft(PersonId person, SchoolId school) {
      Map<SchoolId, PartyDraft> own = drafts.computeIfAbsent(person, any -> new HashMap<>());
      PartyDraft draft = own.get(school);
      if (draft == null) {
        SchoolPolicy policy = Objects.requireNonNull(policies.get(school));
        draft = new PartyDraft(policy, LocalDate.ofInstant(unit.now(), policy.zone()));
        own.put(school, draft);
      }
      return draft;
    }

    Map<PersonId, Party> parties(Collection<PersonId> people) {
      Map<PersonId, Party> parties = new HashMap<>();
      for (PersonId person : people) {
        List<Capacity> capacities = new ArrayList<>();
        drafts
            .getOrDefault(person, Map.of())
            .values()
            .forEach(draft -> draft.addTo(capacities, links, person, births.get(person)));
        parties.put(person, Party.person(person, capacities));
      }
      return parties;
    }

    Set<Scene.Pair> separations() {
      return Separations.of(cares.stream().map(FactRow::link).distinct().toList());
    }
  }
}
