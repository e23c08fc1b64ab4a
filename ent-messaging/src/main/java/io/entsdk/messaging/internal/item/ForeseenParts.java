package io.entsdk.messaging.internal.item;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.item.Excluded;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.reach.Recipient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Foresees whom a job would find: it decides by the same steps, of which nothing is kept, and
 * counts whoever answers for two children of two steps once.
 */
final class ForeseenParts {

  private final Unit unit;
  private final AnnouncementPlan plan;
  private final Map<PersonId, Foreseen.One> people = new HashMap<>();
  private final Map<Recipient, Excluded> excluded = new LinkedHashMap<>();
  private final Set<PersonId> childrenWithout = new HashSet<>();
  private boolean tellsSeen;

  ForeseenParts(Unit unit, Actor actor, Content content) {
    this.unit = unit;
    this.plan = new AnnouncementPlan(unit, actor, content);
  }

  Foreseen of(Addressed addressed) {
    for (ClassId schoolClass : addressed.classes()) {
      UUID after = ClassPart.BEGINNING;
      for (ClassPart part = ClassPart.after(unit, schoolClass, after);
          !part.isEmpty();
          part = ClassPart.after(unit, schoolClass, part.last())) {
        Planned planned =
            plan.of(addressed, new JpaRolls(unit).of(part.schoolClass(), part.pupils()));
        SendRefusal refusal = planned.refusal();
        if (refusal != null && refusal != SendRefusal.NOBODY_TO_REACH) {
          return Foreseen.nothing(planned.judged().excluded(), List.of(refusal));
        }
        add(planned);
      }
    }
    return new Foreseen(
        new ArrayList<>(people.values()),
        excluded.values().stream().filter(one -> !isFound(one)).toList(),
        tellsSeen,
        childrenWithout,
        List.of(),
        true);
  }

  private void add(Planned planned) {
    planned.judged().excluded().forEach(one -> excluded.putIfAbsent(one.who(), one));
    childrenWithout.addAll(planned.childrenWithout());
    if (planned.refusal() == null) {
      tellsSeen |= planned.byStaff();
      planned.people().forEach(one -> people.merge(one.person(), one, ForeseenParts::sooner));
    }
  }

  /** Whoever one step leaves out and another one finds, has it. */
  private boolean isFound(Excluded one) {
    return one.who() instanceof Recipient.OfPerson who && people.containsKey(who.person());
  }

  private static Foreseen.One sooner(Foreseen.One one, Foreseen.One other) {
    return other.shownFrom().isBefore(one.shownFrom()) ? other : one;
  }
}
