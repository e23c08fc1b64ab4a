package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.persistence.ColumnType;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Scene;
import io.entsdk.messaging.internal.policy.Scene.Pair;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Loads what decisions between some people need, in three statements whatever their number. */
public final class SituationLoader {

  private final Unit unit;

  public SituationLoader(Unit unit) {
    this.unit = unit;
  }

  /** Return the situation of {@code people} now. */
  public Situation of(Collection<PersonId> people) {
    List<Row> notes = rows(NoteSql.of(ids()), people);
    Identities same = NoteSql.same(notes);
    List<FactRow> facts =
        rows(FactSql.of(unit.dialect()), same.allOf(people)).stream()
            .map(row -> new FactRow(row, same))
            .filter(row -> !row.isEmpty())
            .toList();
    Set<SchoolId> schools = new HashSet<>();
    facts.forEach(row -> row.anySchool().ifPresent(schools::add));
    Map<SchoolId, SchoolPolicy> policies = new PolicyRows(unit).of(schools);
    Gathering gathering = new Gathering(unit.now(), policies, facts);
    Standings standings = new Standings(unit.now(), policies, same);
    for (Row note : notes) {
      if (note.text(0).equals("OFFICE")) {
        gathering.appoint(same.of(new PersonId(note.uuid(1))), note);
      } else if (!note.text(0).equals("SAME")) {
        standings.add(note);
      }
    }
    Set<Pair> separated = gathering.separations();
    separated.addAll(standings.separated());
    return new Situation(
        gathering.parties(people.stream().map(same::of).distinct().toList(), standings),
        new Scene(unit.now(), policies, separated, standings.blocked()),
        same);
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
}
