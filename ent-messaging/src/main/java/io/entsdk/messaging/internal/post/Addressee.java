package io.entsdk.messaging.internal.post;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.reach.Recipient;
import io.entsdk.messaging.reach.TeamId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Is one way in which an audience names a person.
 *
 * @param team the team for which the person reads it; absent for whoever is meant as such
 * @param named whether this does not depend on a child
 * @param visible whether others of the audience may see the person on a roster
 * @param copied whether the person gets a copy of what is written to one of the children
 * @param children because of whom the person is meant
 */
record Addressee(
    PersonId person,
    @Nullable Team team,
    boolean named,
    boolean visible,
    boolean copied,
    Set<Reached> children) {

  /** Is a team with where it stands. */
  record Team(TeamId id, OfTeam place) {}

  Addressee {
    children = Set.copyOf(children);
  }

  static Addressee named(PersonId person, boolean visible) {
    return new Addressee(person, null, true, visible, false, Set.of());
  }

  static Addressee of(Team team, PersonId member, boolean visible) {
    return new Addressee(member, team, true, visible, false, Set.of());
  }

  /** Return somebody who is meant because of a child, and shown to nobody. */
  static Addressee of(Reached reached) {
    return new Addressee(reached.person(), null, false, false, false, Set.of(reached));
  }

  /** Return a guardian who gets a copy of what is written to a child. */
  static Addressee copyTo(Reached reached) {
    return new Addressee(reached.person(), null, false, false, true, Set.of(reached));
  }

  /** Return this copy as far as it is because of {@code those}. */
  Addressee becauseOf(Set<PersonId> those) {
    return new Addressee(
        person,
        team,
        named,
        visible,
        copied,
        children.stream().filter(one -> those.contains(one.child())).collect(Collectors.toSet()));
  }

  /** Tell whether this is somebody who is named as such, and can be asked. */
  boolean isAskable() {
    return named && team == null;
  }

  /** Return the first of the children because of whom the person is meant. */
  PersonId firstChild() {
    return children.stream()
        .map(Reached::child)
        .min(Comparator.comparing(PersonId::value))
        .orElseThrow();
  }

  /** Return what two selectors that name the same person come to. */
  Addressee and(Addressee other) {
    Set<Reached> all = new HashSet<>(children);
    all.addAll(other.children);
    return new Addressee(person, team, named || other.named, visible || other.visible, copied, all);
  }

  /** Return whom the sender has named. */
  Recipient asNamed() {
    return team == null ? Recipient.of(person) : Recipient.of(team.id());
  }
}
