package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.JpaRestrictions;
import io.entsdk.core.personal.DataCategory;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Sees to what a hand owes people when it makes or ends a fact about them. */
record PersonalFacts(Unit unit) {

  private static final Set<String> ENTITLING =
      Set.of("ent_core_enrolment", "ent_core_function", "ent_core_assignment", "ent_core_agent");

  private static final Set<String> OTHERS =
      Set.of("ent_core_group_member", "ent_core_activity_member");

  /** Refuse to make what is restricted, and note when the person's entitlement may end with it. */
  void making(String table, Map<String, Object> values, Period period) {
    if (!isPersonal(table) || !(values.get("person_id") instanceof UUID id)) {
      return;
    }
    PersonId person = new PersonId(id);
    new JpaRestrictions(unit).requireUnrestricted(person, DataCategory.SCHOOLING);
    if (period.lastDay() != null) {
      noteEnd(table, person, period.lastDay());
    }
  }

  /** Refuse to end what is restricted, and note when the person's entitlement may end with it. */
  void ending(String table, UUID fact, LocalDate lastDay) {
    if (isPersonal(table)) {
      new JpaRestrictions(unit)
          .requireUnrestricted(table, fact, DataCategory.SCHOOLING)
          .ifPresent(person -> noteEnd(table, person, lastDay));
    }
  }

  private void noteEnd(String table, PersonId person, LocalDate lastDay) {
    if (ENTITLING.contains(table)) {
      new EntitlementChecks(unit).note(List.of(person), lastDay);
    }
  }

  private static boolean isPersonal(String table) {
    return ENTITLING.contains(table) || OTHERS.contains(table);
  }
}
