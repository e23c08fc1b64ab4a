package io.entsdk.privacy.internal.due;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.archive.Waiting;
import io.entsdk.privacy.internal.archive.WaitingDesk;
import io.entsdk.privacy.internal.due.AccountLooks.SchoolDay;
import java.util.Map;

/** Is one look at the accounts of a school on a day, within one unit of work. */
final class AccountLook {

  /** Restricting somebody is some ten statements: so many keep a transaction short. */
  private static final int MOST = 50;

  private final Unit unit;

  AccountLook(Unit unit) {
    this.unit = unit;
  }

  /**
   * Tells what came of a look.
   *
   * @param people how many were restricted or are so no more
   * @param more whether the school is to be looked at once more today
   */
  record Done(long people, boolean more) {}

  /** Look, unless another node has done so meanwhile. */
  Done at(SchoolDay day) {
    AccountLooks looks = new AccountLooks(unit);
    if (looks.lock(day.school()).filter(day.today()::equals).isPresent()) {
      return new Done(0, false);
    }
    Phases phases = Phases.of(unit, day);
    Waiting waiting = new WaitingDesk(unit).settle(phases.today(), day.today(), MOST);
    boolean more = waiting.restricted() == MOST || waiting.lifted() == MOST;
    if (!more) {
      Map<PersonId, DueForecast> foreseen = DueForecast.of(phases.accounts());
      new JpaDueAccounts(unit).settle(day.school(), foreseen);
      looks.done(day, foreseen.values());
    }
    return new Done(waiting.restricted() + waiting.lifted(), more);
  }
}
