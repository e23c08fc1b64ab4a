package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.internal.policy.Capacity;
import io.entsdk.messaging.internal.policy.Party;
import io.entsdk.messaging.internal.policy.Scene.Pair;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.reach.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts rows of the directory together, person by person and school by school, on one day. */
final class Gathering {

  private final Instant now;
  private final Map<SchoolId, SchoolPolicy> policies;
  private final Map<PersonId, Map<SchoolId, PartyDraft>> drafts = new HashMap<>();
  private final Map<PersonId, LocalDate> births = new HashMap<>();
  private final List<Link> live = new ArrayList<>();
  private final Links links;

  Gathering(Instant now, Map<SchoolId, SchoolPolicy> policies, List<FactRow> facts) {
    this.now = now;
    this.policies = policies;
    facts.forEach(this::add);
    links = new Links(live.stream().distinct().toList());
  }

  private void add(FactRow row) {
    if (row.kind().equals("BORN")) {
      births.merge(row.person(), row.period().firstDay(), Gathering::later);
      return;
    }
    SchoolPolicy school = policies.get(row.school());
    if (school == null || !row.period().covers(LocalDate.ofInstant(now, school.zone()))) {
      return;
    }
    if (row.kind().equals("CARE")) {
      live.add(row.link());
    }
    if (row.isSeen()) {
      draft(row.person(), school).add(row);
    }
  }

  /** Of several days of birth the later counts: whoever may be a child is taken for one. */
  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** Let {@code person} hold the office of a row of {@link NoteSql}, if it holds today. */
  void appoint(PersonId person, Row row) {
    SchoolPolicy school = policies.get(new SchoolId(row.uuid(2)));
    if (school != null
        && LinkColumns.period(row, 6).covers(LocalDate.ofInstant(now, school.zone()))) {
      draft(person, school)
          .add(
              Office.valueOf(row.text(5)),
              row.isNull(3) ? Optional.empty() : Optional.of(new ClassId(row.uuid(3))));
    }
  }

  private PartyDraft draft(PersonId person, SchoolPolicy school) {
    return drafts
        .computeIfAbsent(person, any -> new HashMap<>())
        .computeIfAbsent(
            school.school(),
            any -> new PartyDraft(school, LocalDate.ofInstant(now, school.zone())));
  }

  /** Return each of {@code people}, with what stands upon them. */
  Map<PersonId, Party> parties(Collection<PersonId> people, Standings standings) {
    Map<PersonId, Party> parties = new HashMap<>();
    for (PersonId person : people) {
      List<Capacity> capacities = new ArrayList<>();
      drafts
          .getOrDefault(person, Map.of())
          .values()
          .forEach(draft -> draft.addTo(capacities, links, person, births.get(person)));
      parties.put(
          person,
          Party.person(person, capacities)
              .under(standings.imposed(person))
              .preferring(standings.preference(person)));
    }
    return parties;
  }

  /** Return whom judgments keep apart. */
  Set<Pair> separations() {
    return Separations.of(live);
  }
}
