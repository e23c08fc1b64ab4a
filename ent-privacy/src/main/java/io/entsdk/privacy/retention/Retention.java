package io.entsdk.privacy.retention;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyReads;
import io.entsdk.privacy.internal.Accounts;
import io.entsdk.privacy.internal.retention.RulesInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Decides how long accounts are kept, and explains it. Each method is one unit of work that changes
 * nothing; that it was read is recorded for each person shown.
 *
 * <p>A day is a calendar day of the school's zone; {@code School.dayOf} gives today's. A day to
 * come asks what will be decided then if nothing else happens.
 */
public final class Retention {

  private final Tenant tenant;
  private final RetentionRules rules;

  public Retention(Tenant tenant, RetentionRules rules) {
    this.tenant = tenant;
    this.rules = rules;
  }

  /** Return what is to become of the account of {@code person} on {@code day}. */
  public AccountRetention decide(PersonId person, LocalDate day, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          Accounts accounts = new Accounts(unit, RulesInForce.read(unit, rules));
          return new AccessCheck(unit)
              .requireRead(actor, PrivacyReads.RETENTION, accounts.scopeFor(actor, person))
              .of(() -> accounts.decide(person, day), account -> List.of(account.person()));
        });
  }

  /** Return {@link #decide} as one sentence; see {@link AccountRetention#explain}. */
  public String explain(PersonId person, LocalDate day, Actor actor, Locale locale) {
    return decide(person, day, actor).explain(locale);
  }

  /**
   * Return what a sweep of the school on {@code day} would do, by two statements whatever the size
   * of the school, beside the check of the right and the record of whom it shows.
   */
  public RetentionPlan plan(SchoolId school, LocalDate day, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          Accounts accounts = new Accounts(unit, RulesInForce.read(unit, rules));
          return new AccessCheck(unit)
              .requireRead(actor, PrivacyReads.RETENTION_PLAN, new Scope.OfSchool(school))
              .of(
                  () -> new RetentionPlan(school, day, accounts.decideAll(school, day)),
                  plan -> plan.accounts().stream().map(AccountRetention::person).toList());
        });
  }
}
