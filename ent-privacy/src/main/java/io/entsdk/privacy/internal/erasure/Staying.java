package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.internal.directory.JpaEntitlements;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.ErasureBars;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.internal.SchoolPeople;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import io.entsdk.privacy.request.ErasureGround;
import java.util.Optional;

/** Looks once more whether a person stays after all, and settles it, within one unit of work. */
final class Staying {

  private final Unit unit;
  private final ErasureRow erasure;
  private final PeopleUnderWay people;

  Staying(Unit unit, ErasureRow erasure) {
    this.unit = unit;
    this.erasure = erasure;
    this.people = new PeopleUnderWay(unit, erasure.id());
  }

  /**
   * Say why the person is not to be erased after all. Whom nothing is known of any more has lost it
   * to this erasure: a guardian's time ends with the child's.
   */
  Optional<ErasureOutcome> why(Claim one) {
    if (one.place() > 0) {
      return Optional.empty();
    }
    if (!new ErasureBars(unit).of(one.ids()).isEmpty()) {
      return Optional.of(ErasureOutcome.HELD);
    }
    return !one.replayed() && mayNoLongerGo(one)
        ? Optional.of(ErasureOutcome.KEPT)
        : Optional.empty();
  }

  /** What a backup says of whoever was erased before is out of date, and is not asked. */
  private boolean mayNoLongerGo(Claim one) {
    return isBack(one) || !new RulesNow(unit, erasure).letGo(one);
  }

  private boolean isBack(Claim one) {
    if (erasure.ground().filter(ErasureGround.ENTERED_BY_MISTAKE::equals).isPresent()) {
      return false;
    }
    if (erasure.ground().filter(ErasureGround.SCHOOL_CLOSED::equals).isPresent()) {
      return new SchoolPeople(unit, erasure.school()).isElsewhere(one.standing(), one.ids());
    }
    return new JpaEntitlements(unit)
        .of(one.standing()).stream().anyMatch(fact -> fact.end().isAfter(one.lastDay()));
  }

  /** Settle that the person stays, once the journal was told, if one is kept. */
  void decide(Claim one, ErasureOutcome staying) {
    if (Journal.of(unit.tenant()).isPresent()) {
      people.mark(one.standing(), JournalMark.of(staying));
    } else {
      settle(one, staying);
    }
  }

  /** Settle that the person stays, whom a hold keeps without a word. */
  void settle(Claim one, ErasureOutcome staying) {
    people.settle(one.standing(), staying);
    if (staying == ErasureOutcome.KEPT) {
      new ErasureNews(unit, erasure.id()).calledOff(one.ids());
    }
  }
}
