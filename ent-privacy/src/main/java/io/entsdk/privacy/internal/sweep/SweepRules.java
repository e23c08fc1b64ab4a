package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.retention.RetentionRule;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.Optional;

/** Reads which rules are in force in the tenant of a unit of work. */
@FunctionalInterface
public interface SweepRules {

  /** Takes every rule as it ships. */
  SweepRules AS_SHIPPED = given(RetentionRules.FRENCH_SCHOOL);

  /** Read them, once for all tables. */
  Lookup read(Unit unit);

  /** Take {@code rules} for every school and day. */
  static SweepRules given(RetentionRules rules) {
    return unit -> (key, school, day) -> rules.find(key);
  }

  /** Finds the rule of a school. */
  @FunctionalInterface
  interface Lookup {

    /** Return the rule {@code key} that is in force for {@code school} on {@code day}. */
    Optional<RetentionRule> find(String key, SchoolId school, LocalDate day);
  }
}
