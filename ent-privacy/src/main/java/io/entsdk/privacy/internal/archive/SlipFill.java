package io.entsdk.privacy.internal.archive;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.PrivacyPermissions;
import io.entsdk.privacy.archive.Slip;
import io.entsdk.privacy.archive.SlipDraft;
import io.entsdk.privacy.archive.SlipLine;
import io.entsdk.privacy.internal.Accounts;
import io.entsdk.privacy.internal.retention.RulesInForce;
import io.entsdk.privacy.internal.sweep.SweepDesk;
import io.entsdk.privacy.retention.AccountRetention;
import io.entsdk.privacy.retention.Block;
import io.entsdk.privacy.retention.Entitlement;
import io.entsdk.privacy.retention.RetentionDecision.DueBlocked;
import io.entsdk.privacy.retention.RetentionRules;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fills slips in from what waits for the archives, for one actor in one unit of work.
 *
 * <p>Rows are weighed, accounts are counted: what goes with an account is known in its turn alone,
 * when whatever others have as well stays and whatever they have had last goes, too, so that bytes
 * of today would be said of another set than the one that goes.
 */
public final class SlipFill {

  private static final String IN_ACCOUNTS = "volume en comptes";

  private final Unit unit;
  private final Actor actor;
  private final RetentionRules otherwise;

  public SlipFill(Unit unit, Actor actor, RetentionRules otherwise) {
    this.unit = unit;
    this.actor = actor;
    this.otherwise = otherwise;
  }

  /** Draft one line of all accounts that a plan of {@code day} finds waiting for a visa alone. */
  public Slip accounts(SchoolId school, String service, LocalDate day) {
    mayDraft(school);
    RulesInForce rules = RulesInForce.read(unit, otherwise);
    List<LocalDate> ends =
        new Accounts(unit, rules)
            .decideAll(school, CalendarDays.checked("day", day)).stream()
                .filter(SlipFill::waitsForVisa)
                .flatMap(SlipFill::end)
                .toList();
    if (ends.isEmpty()) {
      throw nothing("No account of school " + school + " waits for a visa alone on " + day);
    }
    SlipLine line =
        SlipLine.of(
                rules.get(RetentionRules.ENT_ACCOUNT, school, day),
                Collections.min(ends),
                Collections.max(ends),
                ends.size(),
                0)
            .commented(IN_ACCOUNTS);
    return drafted(SlipDraft.of(school, service).with(line));
  }

  /** Draft one line for each table of which rows wait for the visa of {@code school}. */
  public Slip rows(SchoolId school, String service) {
    mayDraft(school);
    List<SlipLine> lines = new SweepDesk(unit, actor).waitingFor(school, otherwise);
    if (lines.isEmpty()) {
      throw nothing("No row waits for a visa of school " + school + " alone");
    }
    return drafted(new SlipDraft(school, service, lines));
  }

  private Slip drafted(SlipDraft draft) {
    return new SlipDesk(unit, actor).draft(draft);
  }

  private void mayDraft(SchoolId school) {
    new AccessCheck(unit)
        .require(actor, PrivacyPermissions.PREPARE_SLIP, new Scope.OfSchool(school));
  }

  private static boolean waitsForVisa(AccountRetention account) {
    return account.decision() instanceof DueBlocked blocked
        && blocked.by().equals(List.of(Block.VISA));
  }

  private static Stream<LocalDate> end(AccountRetention account) {
    return account.entitlement() instanceof Entitlement.Until until
        ? Stream.of(until.lastDay())
        : Stream.empty();
  }

  private static ConflictException nothing(String why) {
    return new ConflictException("nothing-waits", why);
  }
}
