package io.entsdk.privacy.archive;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.archive.SlipDesk;
import io.entsdk.privacy.internal.archive.SlipFill;
import io.entsdk.privacy.internal.archive.WaitingDesk;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.List;

/**
 * Carries elimination slips from a draft to the attested destruction. Each method is one unit of
 * work.
 *
 * <p>Data under a rule whose controller has answered that they are public archives are never due
 * without a slip that covers them: granted, for that rule, with dates that hold the event from
 * which the rule counts. A refused slip lets nothing go, and a slip that was executed lets go no
 * more. Slips are never deleted.
 *
 * <p>Rows that a sweep takes go under the slip by themselves, and are counted on it by the
 * transaction that deletes them; so do accounts that an approved erasure takes. A slip of which
 * nothing is left that it covers is carried out without a word.
 */
public final class Slips {

  private final Tenant tenant;
  private final RetentionRules rules;

  public Slips(Tenant tenant, RetentionRules rules) {
    this.tenant = tenant;
    this.rules = rules;
  }

  /**
   * Draft a slip.
   *
   * @throws io.entsdk.core.RejectedException if it has no line, or a line is malformed
   */
  public Slip draft(SlipDraft draft, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).draft(draft));
  }

  /**
   * Draft a slip of the accounts that a plan of {@code day} finds waiting for a visa and nothing
   * else: their rule and its text, the days of the first and the last end of an entitlement, and
   * how many they are. A person signs; nobody types a date.
   *
   * @throws io.entsdk.core.ConflictException with code {@code nothing-waits}
   */
  public Slip draftAccounts(SchoolId school, String service, LocalDate day, Actor actor) {
    return Unit.joined(
        tenant, unit -> new SlipFill(unit, actor, rules).accounts(school, service, day));
  }

  /**
   * Draft a slip of the rows that the plan of a sweep finds waiting for a visa, a line for each
   * table, with their number and the bytes of text and files in them; those that a granted slip
   * covers are left out. Rows do not say in which school they were made, so whoever calls has the
   * right in each. Reading the bytes goes through every row that waits.
   *
   * @throws io.entsdk.core.ConflictException with code {@code nothing-waits}
   */
  public Slip draftRows(SchoolId school, String service, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipFill(unit, actor, rules).rows(school, service));
  }

  /**
   * Sign a draft, as the head of the school.
   *
   * @throws io.entsdk.core.ConflictException with code {@code slip-not-draft}
   */
  public Slip sign(SlipId slip, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).sign(slip));
  }

  /**
   * Say that the signed slip was sent to the archives.
   *
   * @throws io.entsdk.core.ConflictException with code {@code slip-not-signed}
   */
  public Slip submit(SlipId slip, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).submit(slip));
  }

  /**
   * Write down what the archives have answered; also once more, after a visa was withdrawn.
   *
   * @throws io.entsdk.core.ConflictException with code {@code slip-not-submitted}
   * @throws io.entsdk.core.RejectedException if it bears a day to come or one before the slip was
   *     sent, or refuses a line that is not there
   */
  public Slip answer(SlipId slip, Visa visa, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).answer(slip, visa));
  }

  /**
   * Take back a visa that was written down by mistake, such as on another slip than the archives
   * meant: from now on nothing goes under it, and a sweep or an erasure that is under way takes
   * nothing more. The archives are awaited again, whose right answer may follow.
   *
   * <p>Who writes down answers takes one back, alone and at once: it keeps what would have gone, as
   * a hold does, and what is answered next lets nothing go that a first answer would not. The heads
   * of the school are told by an event.
   *
   * @param because why, for the file: 1 to 1,000 characters that name nobody
   * @throws io.entsdk.core.ConflictException with code {@code slip-not-granted}, or {@code
   *     slip-used} if anything has gone under it: {@link #execute} ends it then
   */
  public Slip withdraw(SlipId slip, String because, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).withdraw(slip, because));
  }

  /**
   * Say that what was agreed to is destroyed: {@code rows} rows on {@code day}, beside those that a
   * sweep or an erasure has taken and counted under it. The visa is used then, and a sweep that is
   * under way takes nothing more under it, nor does an erasure begin with anybody else.
   *
   * @throws io.entsdk.core.ConflictException with code {@code slip-not-granted}
   */
  public Slip execute(SlipId slip, LocalDate day, long rows, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).execute(slip, day, rows));
  }

  /**
   * Attest the destruction, as the head of the school.
   *
   * @throws io.entsdk.core.ConflictException with code {@code slip-not-executed}
   */
  public Slip attest(SlipId slip, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).attest(slip));
  }

  /**
   * Keep from use whose accounts are past their limit and wait for the archives, or for an answer
   * whether they are public archives; and lift it again of whoever is in use once more. At most 200
   * people a call. The job {@code retention-accounts} does so daily, for each school, from this
   * call on or since the rule of accounts was adopted.
   *
   * <p>A restriction stands on each of them (GDPR Art. 18, {@code LIMIT_PASSED}): no read of any
   * module shows them, and each is told as an event, which is the alarm. Whoever is held stays as
   * is.
   */
  public Waiting restrictWaiting(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new WaitingDesk(unit).settle(school, rules, actor));
  }

  public Slip get(SlipId slip, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).read(slip));
  }

  /** Return the slips of a school, at most 200, the newest first. */
  public List<Slip> listOf(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new SlipDesk(unit, actor).listOf(school));
  }
}
