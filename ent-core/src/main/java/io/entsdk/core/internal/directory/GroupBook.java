package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.Group;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.GroupKind;
import io.entsdk.core.directory.GroupRole;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens and closes groups by hand, and says who is in them. */
public final class GroupBook {

  private static final String GROUP = "ent_core_group";
  private static final String MEMBER = "ent_core_group_member";
  private static final int LONGEST_NAME = 100;

  private final Unit unit;
  private final Hand hand;

  public GroupBook(Unit unit, Actor actor) {
    this.unit = unit;
    this.hand = new Hand(unit, actor);
  }

  public GroupId open(SchoolId school, String name, GroupKind kind, LocalDate firstDay) {
    new Checks().text("name", name, LONGEST_NAME).days(Period.from(firstDay)).pass();
    hand.lock(school);
    Map<String, Object> keys = Map.of("school_id", school.value(), "name", name.strip());
    if (!new FactTable(unit, GROUP).during(Period.from(firstDay), keys).isEmpty()) {
      throw new ConflictException(
          "group-name-taken", "School " + school + " has a group of this name then; take another");
    }
    GroupCode code = GroupCode.of(kind);
    Map<String, Object> values = new HashMap<>(keys);
    values.put("kind", code.kind());
    values.put("detail", code.detail());
    GroupId id = new GroupId(hand.make(GROUP, values, Period.from(firstDay)));
    hand.record("open-group", id.value());
    return id;
  }

  public void close(Group group, LocalDate lastDay) {
    CalendarDays.checked("lastDay", lastDay);
    hand.end(GROUP, group.id().value(), lastDay);
    hand.record("close-group", group.id().value());
  }

  public void admit(Group group, PersonId person, GroupRole role, Period period) {
    if (group.kind() instanceof GroupKind.ByRule && role == GroupRole.MEMBER) {
      throw new ConflictException(
          "rule-decides", "Group " + group.id() + " takes its members by a rule; change the facts");
    }
    hand.lock(group.school());
    new Checks()
        .days(period)
        .that(
            group.period().covers(period.firstDay()),
            "firstDay",
            "group-not-open",
            "the group is not open on the first day")
        .that(
            fits(group, person, role, period.firstDay()),
            "person",
            "not-of-the-school",
            "members are pupils or staff of the school on the first day, those of a sensitive"
                + " group pupils with a class, keepers staff")
        .pass();
    Map<String, Object> keys = keys(group, person);
    if (!new FactTable(unit, MEMBER).during(period, keys).isEmpty()) {
      throw new ConflictException(
          "already-there", "Person " + person + " is in the group then already; end that first");
    }
    Map<String, Object> values = new HashMap<>(keys);
    values.put("role", role.name());
    hand.tell("group-joined", person, hand.make(MEMBER, values, period));
    hand.record("admit-to-group", group.id().value(), person);
  }

  public void dismiss(Group group, PersonId person, LocalDate lastDay) {
    CalendarDays.checked("lastDay", lastDay);
    List<UUID> facts = new FactTable(unit, MEMBER).on(lastDay, keys(group, person));
    if (facts.isEmpty()) {
      throw new NotFoundException("Membership", person + " of " + group.id());
    }
    hand.end(MEMBER, facts.get(0), lastDay);
    hand.tell("group-left", person, facts.get(0));
    hand.record("dismiss-from-group", group.id().value(), person);
  }

  private boolean fits(Group group, PersonId person, GroupRole role, LocalDate day) {
    boolean pupil = isIn("ent_core_enrolment", group.school(), person, day);
    boolean staff = isIn("ent_core_function", group.school(), person, day);
    if (role == GroupRole.KEEPER) {
      return staff;
    }
    return group.isSensitive() ? pupil : pupil || staff;
  }

  private boolean isIn(String table, SchoolId school, PersonId person, LocalDate day) {
    return !new FactTable(unit, table)
        .on(day, Map.of("school_id", school.value(), "person_id", person.value()))
        .isEmpty();
  }

  private static Map<String, Object> keys(Group group, PersonId person) {
    return Map.of("group_id", group.id().value(), "person_id", person.value());
  }
}
