package io.entsdk.messaging.internal.item;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.entsdk.core.Actor;
import io.entsdk.core.Cursor;
import io.entsdk.core.access.Permission;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.CursorSeal;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.JpaSync.Head;
import io.entsdk.messaging.internal.item.JpaSync.Line;
import io.entsdk.messaging.item.Change;
import io.entsdk.messaging.item.Changes;
import io.entsdk.messaging.item.ItemId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what has changed in a mailbox, by comparing what is shown now with what was shown when the
 * reader last asked: the newest 250 items of each folder, and of those of the own making together.
 *
 * <p>It asks no writer to note anything, and goes by no clock. So nothing slips through that was
 * committed late or under a slow clock, that is shown because an hour has come, or that went
 * because a child, a team or a right did. Changes are numbered under a lock of the mailbox, in the
 * order in which its devices were told.
 */
public final class Syncing {

  private static final int NEWEST = 250;

  /** What is gone is remembered for that many changes. */
  private static final int REMEMBERED = 5_000;

  private final JpaSync sync;
  private final CursorSeal seal;
  private final Head head;
  private final Map<ItemId, Change.Shown> shown;

  /**
   * Lock the mailbox before it is looked at, so that a device never tells what another saw late.
   */
  public Syncing(Unit unit, Actor actor, Permission permission) {
    PersonId reader = Persons.of(actor);
    String hat = actor.hat().map(worn -> worn.profile().name() + "/" + worn.school()).orElse("");
    sync = new JpaSync(unit, reader, hat);
    seal = new CursorSeal(unit.tenant(), "changes/" + reader + "/" + hat);
    head = sync.lock();
    shown =
        new Reading(unit, actor, permission)
            .newest(NEWEST).stream()
                .collect(toMap(Change.Shown::item, identity(), (a, b) -> a, LinkedHashMap::new));
  }

  /** Return at most {@code most} changes after {@code token}, or all from the beginning. */
  public Changes since(Optional<Cursor> token, int most) {
    Optional<Place> asked = token.map(seal::open).map(Place::read);
    Head now = numbered();
    Place from = asked.filter(place -> place.isRemembered(now)).orElse(new Place(0, now.last()));
    List<Line> found = sync.after(from.after(), from.base(), most + 1);
    List<Line> page = found.subList(0, Math.min(most, found.size()));
    boolean more = found.size() > most;
    long reached = more ? page.get(page.size() - 1).change() : now.last();
    return new Changes(
        from.after() == 0,
        page.stream().map(this::change).toList(),
        seal.after(new Place(reached, from.base()).parts()),
        more);
  }

  private Change change(Line line) {
    Change.Shown known = shown.get(line.item());
    return known == null ? new Change.Gone(line.item()) : known;
  }

  /** Number what differs from what is remembered, the newest items of a folder first. */
  private Head numbered() {
    Map<ItemId, String> marks = sync.marks();
    List<Line> changed = new ArrayList<>();
    long last = head.last();
    for (Change.Shown one : shown.values()) {
      String mark = LineMark.of(one);
      if (!mark.equals(marks.get(one.item()))) {
        changed.add(new Line(one.item(), ++last, mark));
      }
    }
    for (Map.Entry<ItemId, String> known : marks.entrySet()) {
      if (!known.getValue().equals(LineMark.GONE) && !shown.containsKey(known.getKey())) {
        changed.add(new Line(known.getKey(), ++last, LineMark.GONE));
      }
    }
    if (changed.isEmpty()) {
      return head;
    }
    sync.replace(changed);
    Head moved = new Head(last, Math.max(head.oldest(), last - REMEMBERED));
    sync.moveOn(moved);
    return moved;
  }

  /**
   * Says how far a device has come.
   *
   * @param base what was gone by that change, this device never had
   */
  private record Place(long after, long base) {

    static Place read(List<String> parts) {
      return new Place(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)));
    }

    boolean isRemembered(Head now) {
      return Math.max(after, base) >= now.oldest() && after <= now.last();
    }

    String[] parts() {
      return new String[] {Long.toString(after), Long.toString(base)};
    }
  }
}
