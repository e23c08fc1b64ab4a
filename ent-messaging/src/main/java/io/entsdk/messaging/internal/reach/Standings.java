package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.internal.policy.Party.Imposed;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.internal.policy.Scene.Pair;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.internal.release.StoredHours;
import io.entsdk.messaging.reach.Measure.Kind;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gathers from rows of {@link NoteSql} what schools, peers and people themselves have decided. */
final class Standings {

  private final Instant now;
  private final Map<SchoolId, SchoolPolicy> policies;
  private final Set<Pair> separated = new HashSet<>();
  private final Set<Pair> blocked = new HashSet<>();
  private final Map<PersonId, Set<Imposed>> imposed = new HashMap<>();
  private final Map<PersonId, ReachPreference> preferences = new HashMap<>();

  Standings(Instant now, Map<SchoolId, SchoolPolicy> policies) {
    this.now = now;
    this.policies = policies;
  }

  void add(Row row) {
    PersonId person = new PersonId(row.uuid(1));
    if (row.text(0).equals("PREFERENCE")) {
      StoredHours hours = new StoredHours(row.text(8), row.text(9), row.text(10));
      preferences.put(person, new ReachPreference(Verdict.valueOf(row.text(5)), hours.window()));
    } else if (row.text(5).equals(MeasureRows.BLOCK)) {
      blocked.add(new Pair(person.value(), row.uuid(4)));
    } else {
      measure(person, new SchoolId(row.uuid(2)), row);
    }
  }

  private void measure(PersonId person, SchoolId school, Row row) {
    SchoolPolicy policy = policies.get(school);
    if (policy == null
        || !LinkColumns.period(row, 6).covers(LocalDate.ofInstant(now, policy.zone()))) {
      return;
    }
    switch (Kind.valueOf(row.text(5))) {
      case SEPARATION -> separated.add(new Pair(person.value(), row.uuid(4)));
      case MUTED -> impose(person, school, Restraint.MUTED);
      case SUSPENDED -> impose(person, school, Restraint.SUSPENDED);
    }
  }

  private void impose(PersonId person, SchoolId school, Restraint restraint) {
    imposed.computeIfAbsent(person, any -> new HashSet<>()).add(new Imposed(school, restraint));
  }

  Set<Pair> separated() {
    return separated;
  }

  Set<Pair> blocked() {
    return blocked;
  }

  Set<Imposed> imposed(PersonId person) {
    return imposed.getOrDefault(person, Set.of());
  }

  ReachPreference preference(PersonId person) {
    return preferences.getOrDefault(person, ReachPreference.none());
  }
}
