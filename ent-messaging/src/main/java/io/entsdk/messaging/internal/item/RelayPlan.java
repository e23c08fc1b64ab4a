package io.entsdk.messaging.internal.item;

import static io.entsdk.messaging.MessagingPermissions.ANNOUNCE_TO_CLASS;
import static io.entsdk.messaging.MessagingPermissions.WRITE_MESSAGE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Decided;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.PolicyRows;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.internal.reach.RelayBook;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.internal.release.ReleasePlan;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.item.SendRefusal;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.release.Readership;
import io.entsdk.messaging.release.ReleaseRule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds whom a delegate would speak to by the relay of a class, within one unit of work: those
 * guardians who have asked to hear it and whom nothing keeps from the delegate. Of nobody else the
 * delegate is told anything, nor of these.
 */
record RelayPlan(Unit unit, Actor actor, Content content) {

  /**
   * Return the class by whose relay {@code content} is said, if it is.
   *
   * @throws RejectedException if it is said by several, asks for an answer that is kept, or is
   *     urgent
   */
  static Optional<ClassId> classOf(Content content) {
    List<ClassId> classes =
        content.to().selectors().stream()
            .filter(Selector.RelayOfClass.class::isInstance)
            .map(one -> new ClassId(one.target()))
            .toList();
    if (classes.size() > 1) {
      throw RejectedException.of("to", "one-relay", "speak by the relay of one class at a time");
    }
    boolean asks = content.asked().what() != Asked.NOTHING || content.marks().isUrgent();
    if (!classes.isEmpty() && asks) {
      throw RejectedException.of(
          "to",
          "relay",
          "a relay tells; the school alone asks families, or tells them at any hour");
    }
    return classes.stream().findFirst();
  }

  /** Return the code under which it is recorded that {@code content} was announced. */
  static String codeOf(Content content) {
    return classOf(content).isPresent() ? WRITE_MESSAGE.code() : ANNOUNCE_TO_CLASS.code();
  }

  Planned of(ClassId schoolClass) {
    PersonId author = Persons.of(actor);
    new AccessCheck(unit).require(actor, WRITE_MESSAGE, new Scope.OfPerson(author));
    Rolls rolls = new JpaRolls(unit).of(new Addressed(List.of(schoolClass), List.of()));
    if (!rolls.schools().keySet().equals(Set.of(content.school()))) {
      return Planned.refused(SendRefusal.CLASS_OF_ANOTHER_SCHOOL);
    }
    if (!rolls.live().contains(content.school())) {
      return Planned.refused(SendRefusal.SCHOOL_NOT_LIVE);
    }
    ZoneId zone = rolls.schools().values().iterator().next();
    LocalDate today = LocalDate.ofInstant(unit.now(), zone);
    Set<PersonId> hearing = new RelayBook(unit).hearing(schoolClass, today);
    List<Reached> named =
        rolls.guardiansOn(today).stream().filter(one -> hearing.contains(one.person())).toList();
    return of(schoolClass, named);
  }

  private Planned of(ClassId schoolClass, List<Reached> named) {
    SendingReach reach =
        new SendingReach(
            unit, actor, content.school(), null, named.stream().map(Reached::person).toList());
    Decided relay = Decided.of(reach.towardsRelay(schoolClass, content.descriptor().contact()));
    if (relay.decision().isDenied()) {
      return Planned.refused(
          relay.decision().decisive() == ReachRule.INCIDENT
              ? SendRefusal.MANAGEMENT_ONLY
              : SendRefusal.NO_DELEGATE);
    }
    Judged judged = judged(reach, relay, named);
    if (judged.isEmpty()) {
      return Planned.refused(SendRefusal.NOBODY_TO_REACH);
    }
    SchoolPolicy policy = reach.policy().orElseGet(() -> new PolicyRows(unit).of(content.school()));
    Map<PersonId, Set<PersonId>> children =
        judged.reached().stream()
            .collect(groupingBy(Reached::person, mapping(Reached::child, toSet())));
    return new Planned(
        judged,
        new ReleasePlan(unit, policy.hours(), ReleaseRule.USUAL)
            .moments(unit.now(), Readership.FAMILIES, children),
        Set.of(),
        false,
        policy.hours(),
        null);
  }

  /** The table keeps a delegate from each of them by name; whatever else is against it stands. */
  private Judged judged(SendingReach reach, Decided relay, List<Reached> named) {
    Map<PersonId, Decided> decisions = new HashMap<>();
    for (Reached one : named) {
      if (!reach.isAuthor(one.person()) && isHeardBy(reach, one.person())) {
        decisions.put(one.person(), relay);
      }
    }
    return new Judged(
        named.stream().filter(one -> decisions.containsKey(one.person())).toList(),
        decisions,
        List.of());
  }

  private boolean isHeardBy(SendingReach reach, PersonId person) {
    ReachDecision byName = reach.towards(person, content.descriptor().contact()).decide();
    return !byName.isDenied() || byName.decisive() == ReachRule.RELAY_ONLY;
  }
}
