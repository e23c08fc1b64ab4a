package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.Identities;
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
  private final Identities same;
  private final Set<Pair> separated = new HashSet<>();
  private final Set<Pair> blocked = new HashSet<>();
  private final Map<PersonId, Set<Imposed>> imposed = new HashMap<>();
  private final Map<PersonId, ReachPreference> preferences = new HashMap<>();

  Standings(Instant now, Map<SchoolId, SchoolPolicy> policies, Identities same) {
    this.now = now;
    this.policies = policies;
    this.same = same;
  }

  void add(Row row) {
    PersonId person = standing(row, 1);
    if (row.text(0).equals("PREFERENCE")) {
      StoredHours hours = new StoredHours(row.text(8), row.text(9), row.text(10));
      preferences.merge(
          person,
          new ReachPreference(Verdict.valueOf(row.text(5)), hours.window()),
          Standings::stricter);
    } else if (row.text(5).equals(MeasureRows.BLOCK)) {
      blocked.add(pair(person, row));
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
      case SEPARATION -> separated.add(pair(person, row));
      case MUTED -> impose(person, school, Restraint.MUTED);
      case SUSPENDED -> impose(person, school, Restraint.SUSPENDED);
    }
  }

  private PersonId standing(Row row, int column) {
    return same.of(new PersonId(row.uuid(column)));
  }

  private Pair pair(PersonId person, Row row) {
    return new Pair(person.value(), standing(row, 4).value());
  }

  /** Of what somebody has said under several ids that which lets fewer in counts. */
  private static ReachPreference stricter(ReachPreference one, ReachPreference other) {
    return one.most().compareTo(other.most()) <= 0 ? one : other;
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
