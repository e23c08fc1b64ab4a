package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachDecision.Between;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.reach.Verdict;
import java.util.List;
import java.util.Set;

/**
 * Decides who may speak to the parents of a class by the relay of its delegates: together, without
 * a list, and to those alone who have asked for it.
 */
public final class Relay {

  private Relay() {}

  /** Decide about {@code sender} and the relay of {@code schoolClass}. */
  public static ReachDecision decide(
      Party sender, ClassId schoolClass, Contact contact, Scene scene) {
    if (sender.isUnder(Restraint.SUSPENDED)) {
      return ReachDecision.denied(ReachRule.F7_SUSPENDED);
    }
    if (sender.isUnder(Restraint.MUTED)) {
      return ReachDecision.denied(ReachRule.MUTED);
    }
    for (Capacity capacity : sender.capacities()) {
      if (contact == Contact.ANNOUNCEMENT
          && capacity instanceof OfGuardian guardian
          && speaksFor(guardian, schoolClass)) {
        return allowed(scene.policy(guardian.school()));
      }
    }
    return ReachDecision.denied(ReachRule.NO_RELATION);
  }

  private static boolean speaksFor(OfGuardian guardian, ClassId schoolClass) {
    return guardian.delegateOf().contains(schoolClass)
        && guardian.has(GuardianshipRight.CLASS_INFORMATION);
  }

  private static ReachDecision allowed(SchoolPolicy school) {
    if (school.managementOnly()) {
      return ReachDecision.denied(ReachRule.INCIDENT);
    }
    return new ReachDecision(
        Verdict.ALLOW,
        List.of(ReachRule.RELAY),
        new Between(From.PARENT_DELEGATE, Towards.CLASS_PARENT),
        Set.of(Duty.NO_REPLY_ALL));
  }
}
