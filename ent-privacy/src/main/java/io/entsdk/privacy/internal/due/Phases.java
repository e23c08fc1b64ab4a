package io.entsdk.privacy.internal.due;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.AccountCase;
import io.entsdk.privacy.internal.Accounts;
import io.entsdk.privacy.internal.due.AccountLooks.SchoolDay;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.retention.RuleVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Is what decides about the accounts of a school from today on: by the rules of today, and by those
 * of each later day on which a version begins.
 */
record Phases(SchoolDay day, NavigableMap<LocalDate, List<AccountCase>> accounts) {

  /** Read them: the same few statements for each phase, and mostly there is one. */
  static Phases of(Unit unit, SchoolDay day) {
    RulesInForce rules = RulesInForce.read(unit);
    NavigableMap<LocalDate, List<AccountCase>> accounts = new TreeMap<>();
    accounts.put(day.today(), new Accounts(unit, rules).casesOf(day.school(), day.today()));
    rules.versions().stream()
        .filter(version -> version.key().equals(RetentionRules.ENT_ACCOUNT))
        .map(RuleVersion::from)
        .filter(day.today()::isBefore)
        .distinct()
        .forEach(from -> accounts.put(from, new Accounts(unit, rules).casesOf(day.school(), from)));
    return new Phases(day, accounts);
  }

  /** Return what is decided today. */
  List<AccountRetention> today() {
    return accounts.firstEntry().getValue().stream().map(one -> one.on(day.today())).toList();
  }
}
