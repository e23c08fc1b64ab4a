package io.entsdk.core.internal.event;

import io.entsdk.core.internal.job.DueTable;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes down what happened, in the transaction in which it happened.
 *
 * <p>Emitting locks the head of each person's stream until that transaction ends, so that the order
 * of revisions is the order of commits. Heads are locked in the order of ids: two emitters never
 * wait for each other in a circle.
 */
public final class Outbox {

  /** The streams of a tenant are worked in this many lanes. */
  static final int LANES = 64;

  private static final List<Column<Written>> COLUMNS =
      List.of(
          Column.integer("tenant", Written::tenant),
          Column.uuid("id", Written::id),
          Column.integer("lane", Written::lane),
          Column.uuid("person_id", written -> written.draft().person().value()),
          Column.bigint("revision", Written::revision),
          Column.text("type", written -> written.draft().type().value()),
          Column.bigint("happened_at", Written::at),
          Column.text("refs", written -> written.draft().encodedRefs()));

  private final Unit unit;

  public Outbox(Unit unit) {
    this.unit = unit;
  }

  /**
   * Tell {@code drafts} once this unit of work is committed, those of one person in their order.
   */
  public void emit(List<EventDraft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    Instant now = unit.now();
    StreamHeads heads = new StreamHeads(unit);
    Map<UUID, Long> revisions = new HashMap<>(heads.lock(persons(drafts)));
    List<Written> written = new ArrayList<>(drafts.size());
    for (EventDraft draft : drafts) {
      long revision = revisions.merge(draft.person().value(), 1L, Long::sum);
      written.add(
          new Written(unit.tenantId().value(), unit.newId(), draft, revision, Micros.of(now)));
    }
    unit.dialect().insertAll(unit.entities(), "ent_core_event", COLUMNS, written);
    heads.advance(revisions);
    new DueTable(unit.entities(), unit.dialect())
        .announce(EventRelay.JOB, unit.tenantId(), now, unit.newId());
  }

  private static List<UUID> persons(List<EventDraft> drafts) {
    return drafts.stream().map(draft -> draft.person().value()).distinct().sorted().toList();
  }

  private record Written(int tenant, UUID id, EventDraft draft, long revision, long at) {

    int lane() {
      return Math.floorMod(draft.person().value().hashCode(), LANES);
    }
  }
}
