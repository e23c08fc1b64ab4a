package io.entsdk.core.internal.event;

import io.entsdk.core.TenantId;
import io.entsdk.core.event.Event;
import io.entsdk.core.event.EventType;
import io.entsdk.core.internal.event.EventReader.Placed;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;
import java.util.Set;

/**
 * Gives each committed event its place in its lane.
 *
 * <p>A place given while emitting would be skipped for good when a transaction with a lower place
 * commits late. Here only what is visible, hence committed, gets one, under the lock of the lane.
 */
final class LaneSequencer {

  /** The consumer under which the last place of each lane is kept. */
  static final String SEQUENCER = "";

  private static final int AT_A_TIME = 1_000;

  private final Unit unit;
  private final TenantId tenant;
  private final LaneCursors cursors;

  LaneSequencer(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId();
    this.cursors = new LaneCursors(unit);
  }

  /** Return the lanes that hold events without a place. */
  List<Integer> untidyLanes() {
    return unit
        .rows(
            """
            select distinct lane from ent_core_event
            where tenant = cast(?1 as int) and lane_seq is null order by lane""",
            tenant.value())
        .stream()
        .map(row -> row.integer(0))
        .toList();
  }

  /**
   * Give places to the visible events of {@code lane}, each person's in the order of revisions, and
   * let our own jars note them.
   */
  int sequence(int lane) {
    long last = cursors.lock(SEQUENCER, lane);
    int placed = place(lane, last);
    cursors.move(SEQUENCER, lane, last + placed);
    List<Follower> followers = unit.kernel().followers();
    if (placed > 0 && !followers.isEmpty()) {
      List<Event> told =
          new EventReader(unit).after(lane, last, placed).stream().map(Placed::event).toList();
      followers.forEach(follower -> note(follower, told));
    }
    return placed;
  }

  private void note(Follower follower, List<Event> told) {
    Set<EventType> facts = follower.facts();
    follower.note(
        unit,
        told.stream()
            .filter(event -> facts.contains(event.type()))
            .map(Event::person)
            .distinct()
            .toList());
  }

  private int place(int lane, long last) {
    return unit.update(
        """
        merge into ent_core_event event
        using (
          select id, row_number() over (order by person_id, revision) as place from ent_core_event
          where tenant = cast(?1 as int) and lane = cast(?2 as int) and lane_seq is null
          order by person_id, revision fetch first %d rows only) fresh
        on event.tenant = cast(?3 as int) and event.id = fresh.id
        when matched then update set lane_seq = cast(?4 as bigint) + fresh.place"""
            .formatted(AT_A_TIME),
        tenant.value(),
        lane,
        tenant.value(),
        last);
  }
}
