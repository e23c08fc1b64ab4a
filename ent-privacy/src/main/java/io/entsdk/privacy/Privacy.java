package io.entsdk.privacy;

import io.entsdk.core.Tenant;
import io.entsdk.privacy.archive.Slips;
import io.entsdk.privacy.closure.Closures;
import io.entsdk.privacy.consent.Consents;
import io.entsdk.privacy.contribution.Contributions;
import io.entsdk.privacy.copy.Copies;
import io.entsdk.privacy.due.DueDates;
import io.entsdk.privacy.erasure.ErasurePolicy;
import io.entsdk.privacy.erasure.Erasures;
import io.entsdk.privacy.inventory.Inventory;
import io.entsdk.privacy.pseudonym.Pseudonyms;
import io.entsdk.privacy.request.ErasureRequests;
import io.entsdk.privacy.retention.Adoptions;
import io.entsdk.privacy.retention.Retention;
import io.entsdk.privacy.retention.RetentionRules;
import io.entsdk.privacy.sweep.Sweeps;

/** Is the way into what a tenant keeps about people, and until when. */
public final class Privacy {

  private final Tenant tenant;
  private final RetentionRules rules;
  private final ErasurePolicy policy;

  private Privacy(Tenant tenant, RetentionRules rules, ErasurePolicy policy) {
    this.tenant = tenant;
    this.rules = rules;
    this.policy = policy;
  }

  /** Enter {@code tenant} with the rules of French schools. */
  public static Privacy of(Tenant tenant) {
    return of(tenant, RetentionRules.FRENCH_SCHOOL);
  }

  /**
   * Enter {@code tenant} with {@code rules} wherever its controllers have adopted none: those of
   * French schools with a vendor's own. Jobs know of the SDK's own and of what was adopted.
   */
  public static Privacy of(Tenant tenant, RetentionRules rules) {
    return new Privacy(tenant, rules, ErasurePolicy.DEFAULT);
  }

  /** Return the same with what the controller asks of every erasure. */
  public Privacy erasing(ErasurePolicy other) {
    return new Privacy(tenant, rules, other);
  }

  public Inventory inventory() {
    return new Inventory(tenant, rules);
  }

  public Retention retention() {
    return new Retention(tenant, rules);
  }

  /** Enter the forecast of whose account becomes due when. */
  public DueDates dueDates() {
    return new DueDates(tenant);
  }

  /** Enter the rules that the tenant's controllers adopt. */
  public Adoptions rules() {
    return new Adoptions(tenant, rules);
  }

  /** Enter the elimination slips of public archives. */
  public Slips slips() {
    return new Slips(tenant, rules);
  }

  public Erasures erasures() {
    return new Erasures(tenant, rules, policy);
  }

  /** Enter what single people ask about their own data. */
  public ErasureRequests erasureRequests() {
    return new ErasureRequests(tenant, rules, policy);
  }

  /** Enter what becomes of people's contributions to places of others. */
  public Contributions contributions() {
    return new Contributions(tenant);
  }

  /** Enter what people agree to. */
  public Consents consents() {
    return new Consents(tenant);
  }

  /** Enter the closing of the whole tenant. */
  public Closures closures() {
    return new Closures(tenant, rules, policy);
  }

  /** Enter the copies of their data that people are owed. */
  public Copies copies() {
    return new Copies(tenant);
  }

  /** Enter the names by which services know people. */
  public Pseudonyms pseudonyms() {
    return new Pseudonyms(tenant);
  }

  public Sweeps sweeps() {
    return new Sweeps(tenant, rules);
  }
}
