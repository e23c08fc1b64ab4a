package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.Period;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Changes the attachment tree, and keeps it one: no circle, one parent at a time, no tower. */
public final class AttachmentBook {

  private final Unit unit;
  private final Hand hand;
  private final JpaAttachments tree;

  public AttachmentBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.hand = new Hand(unit, actor);
    this.tree = new JpaAttachments(unit);
  }

  public void attach(Institution child, Institution parent, Period period) {
    new Checks().days(period).pass();
    tree.lock();
    Known known = new Known(unit);
    refuseCycle(known.institution(child), known.institution(parent), period.firstDay());
    refuseTower(child, parent, period.firstDay());
    FactTable table = new FactTable(unit, JpaAttachments.TABLE);
    if (!table.during(period, JpaAttachments.columns("child", child)).isEmpty()) {
      throw new ConflictException(
          "already-attached",
          "Institution " + child.id() + " is attached in that period already; detach it first");
    }
    Map<String, Object> values = new HashMap<>(JpaAttachments.columns("child", child));
    values.putAll(JpaAttachments.columns("parent", parent));
    hand.make(JpaAttachments.TABLE, values, period);
    hand.record("attach", child.id());
  }

  public void detach(Institution child, Institution parent, LocalDate lastDay) {
    CalendarDays.checked("lastDay", lastDay);
    Map<String, Object> keys = new HashMap<>(JpaAttachments.columns("child", child));
    keys.putAll(JpaAttachments.columns("parent", parent));
    List<UUID> found = new FactTable(unit, JpaAttachments.TABLE).on(lastDay, keys);
    if (found.isEmpty()) {
      throw new NotFoundException("Attachment", child.id() + " to " + parent.id());
    }
    hand.end(JpaAttachments.TABLE, found.get(0), lastDay);
    hand.record("detach", child.id());
  }

  private void refuseCycle(Institution child, Institution parent, LocalDate from) {
    boolean circle =
        child.equals(parent)
            || tree.everAbove(parent, from).stream()
                .anyMatch(step -> step.institution().equals(child));
    if (circle) {
      throw new ConflictException(
          "attachment-cycle",
          "Institution "
              + child.id()
              + " cannot be attached to "
              + parent.id()
              + ", which is or comes below it; detach that first");
    }
  }

  private void refuseTower(Institution child, Institution parent, LocalDate from) {
    int height = 1 + deepest(tree.everAbove(parent, from)) + deepest(tree.everBelow(child, from));
    if (height >= JpaAttachments.DEEPEST) {
      throw new ConflictException(
          "attachment-too-deep",
          "Attached to "
              + parent.id()
              + ", institution "
              + child.id()
              + " would make a tree of more than "
              + JpaAttachments.DEEPEST
              + " levels; attach it higher");
    }
  }

  private static int deepest(List<JpaAttachments.Step> steps) {
    return steps.stream().mapToInt(JpaAttachments.Step::depth).max().orElse(0);
  }
}
