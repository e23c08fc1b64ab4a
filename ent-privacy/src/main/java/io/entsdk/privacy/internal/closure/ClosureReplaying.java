package io.entsdk.privacy.internal.closure;

import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.closure.ClosureState;
import io.entsdk.privacy.internal.closure.ClosureRow.Approval;
import io.entsdk.privacy.internal.closure.ClosureRow.Way;
import io.entsdk.privacy.internal.erasure.ClosureEntry;
import io.entsdk.privacy.internal.erasure.Journal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the closings in the journal against a database that may have come from a backup, and takes
 * up once more what that one does not know, within one unit of work. The approval stands, and
 * nobody is asked again; a hold does.
 */
public record ClosureReplaying(Unit unit) {

  private static final Set<ClosureState> BEGUN =
      Set.of(ClosureState.RUNNING, ClosureState.CERTIFIED);

  /**
   * Take up what the database does not know, and return how many people were planned to go with the
   * whole tenant; those of a school come back by its erasure.
   */
  public int replay() {
    List<ClosureEntry> unknown = unknown();
    unknown.forEach(this::takeUp);
    return unknown.stream()
        .filter(one -> one.school().isEmpty())
        .mapToInt(ClosureEntry::people)
        .sum();
  }

  /** Return the closings that had begun when the database was older. */
  List<ClosureEntry> unknown() {
    JpaClosures closures = new JpaClosures(unit);
    return Journal.of(unit.tenant()).stream()
        .flatMap(journal -> journal.closures().stream())
        .filter(
            entry ->
                closures.find(entry.closure()).filter(row -> BEGUN.contains(row.state())).isEmpty())
        .toList();
  }

  /** Tell whether one was taken up once more, and is not done yet. */
  boolean isReplaying() {
    return !new JpaClosures(unit)
        .all(" and state = 'RUNNING' and replayed_at is not null")
        .isEmpty();
  }

  private void takeUp(ClosureEntry entry) {
    JpaClosures closures = new JpaClosures(unit);
    if (closures.find(entry.closure()).isEmpty()) {
      closures.add(planned(entry));
    }
    closures.approve(
        entry.closure(),
        new Approval(Optional.empty(), entry.approvedAt(), entry.beginsAt(), entry.backups()));
    closures.set(
        entry.closure(),
        "state = 'RUNNING', told = true, told_after = null, place = 0, after_key = null, round_taken = 0, retry_at = 0, replayed_at = cast(?3 as bigint)",
        Micros.of(unit.now()));
    ClosureJob.announce(unit, unit.now());
  }

  private ClosureRow planned(ClosureEntry entry) {
    return new ClosureRow(
        entry.closure(),
        entry.day(),
        ClosureState.PLANNED,
        entry.plan(),
        TenantTables.of(unit.kernel()).fingerprint(),
        entry.schools(),
        entry.people(),
        Optional.empty(),
        entry.plannedAt(),
        Optional.empty(),
        Way.START,
        Optional.empty(),
        Optional.empty(),
        entry.school());
  }
}
