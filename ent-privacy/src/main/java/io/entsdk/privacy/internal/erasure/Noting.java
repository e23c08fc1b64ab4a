package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import java.util.Optional;

/**
 * Tells the journal outside the database of one person before anything of the person goes, and of
 * whoever stays after all, within one short unit of work.
 *
 * <p>It takes no lock for which whoever places a hold waits: a disk may hang. The transaction that
 * deletes looks at everything once more.
 */
final class Noting {

  private static final String JOURNAL = "erasure-journal";

  private final Unit unit;
  private final ErasureRow erasure;

  Noting(Unit unit, ErasureRow erasure) {
    this.unit = unit;
    this.erasure = erasure;
  }

  /** Tell whether the journal is to hear of {@code one} before anything else happens. */
  boolean isDue(Claim one) {
    return one.journal() != JournalMark.GOING && Journal.of(unit.tenant()).isPresent();
  }

  void note(Claim one, Whereabouts where) {
    where.at(JOURNAL);
    Staying staying = new Staying(unit, erasure);
    Optional<ErasureOutcome> stays = one.journal().staying().or(() -> staying.why(one));
    JournalEntry entry = JournalEntry.of(erasure, one);
    Journal.of(unit.tenant())
        .ifPresent(journal -> journal.append(stays.isPresent() ? entry.back() : entry));
    stays.ifPresentOrElse(
        outcome -> staying.settle(one, outcome),
        () -> new PeopleUnderWay(unit, erasure.id()).mark(one.standing(), JournalMark.GOING));
  }
}
