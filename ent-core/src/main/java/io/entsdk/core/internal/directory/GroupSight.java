package io.entsdk.core.internal.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.access.AccessDecision;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.DirectoryPermissions;
import io.entsdk.core.directory.Group;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Says who sees which groups: a sensitive one only those who need to know. */
public final class GroupSight {

  private final Unit unit;
  private final Actor actor;

  public GroupSight(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Refuse an actor who may not see who is in {@code group}. */
  public void require(Group group) {
    Scope school = new Scope.OfSchool(group.school());
    AccessCheck check = new AccessCheck(unit);
    if (!group.isSensitive()) {
      check.require(actor, DirectoryPermissions.FIND_PEOPLE, school);
    } else if (kept(group.school()).contains(group.id())) {
      check.require(actor, DirectoryPermissions.READ_SCHOOL, school);
    } else {
      check.require(actor, DirectoryPermissions.READ_SENSITIVE_GROUP, school);
    }
  }

  /** Return those of {@code groups}, all of {@code school}, that the actor may know of. */
  public List<Group> shown(SchoolId school, List<Group> groups) {
    boolean all =
        new AccessCheck(unit)
                .decide(
                    actor, DirectoryPermissions.READ_SENSITIVE_GROUP, new Scope.OfSchool(school))
            instanceof AccessDecision.Granted;
    Set<GroupId> kept = all ? Set.of() : kept(school);
    return groups.stream()
        .filter(group -> all || !group.isSensitive() || kept.contains(group.id()))
        .toList();
  }

  private Set<GroupId> kept(SchoolId school) {
    LocalDate today = new Known(unit).today(school);
    return actor
        .person()
        .map(person -> Set.copyOf(new JpaGroups(unit).keptBy(person, today)))
        .orElse(Set.of());
  }
}
