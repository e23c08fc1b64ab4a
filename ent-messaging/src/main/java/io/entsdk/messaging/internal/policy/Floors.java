package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Obligation;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what no configuration lifts. Of two floors the one that refuses counts, with one
 * exception: what peers or their school have decided never closes a pupil's road to the adults to
 * be trusted. A judgment does, towards the one adult whom it names.
 */
final class Floors {

  private final Party sender;
  private final Party recipient;
  private final Contact contact;
  private final Scene scene;

  Floors(Party sender, Party recipient, Contact contact, Scene scene) {
    this.sender = sender;
    this.recipient = recipient;
    this.contact = contact;
    this.scene = scene;
  }

  /** Return the decision of the floors, or nothing when they leave it to what comes next. */
  Optional<ReachDecision> decision() {
    if (scene.separates(sender, recipient)) {
      return Optional.of(ReachDecision.denied(ReachRule.F4_SEPARATED));
    }
    Optional<ReachDecision> trusted = trusted();
    if (trusted.isPresent()) {
      return trusted;
    }
    ReachRule broken = broken();
    return broken == null ? Optional.empty() : Optional.of(ReachDecision.denied(broken));
  }

  private @Nullable ReachRule broken() {
    if (scene.blocks(sender, recipient)) {
      return ReachRule.F4_BLOCKED;
    }
    if (contact == Contact.SUGGESTION && (sender.isMinor() || recipient.isMinor())) {
      return ReachRule.F6_NO_SUGGESTION;
    }
    if (sender.isUnder(Restraint.SUSPENDED) || isKeptFromRecipient()) {
      return ReachRule.F7_SUSPENDED;
    }
    if (!recipient.isMinor()) {
      return null;
    }
    if (!sender.sharesASchoolWith(recipient)) {
      return ReachRule.NO_RELATION; // Saying more would tell that there is a child.
    }
    if (sender.isFamilyAlone() && !sender.answersFor(recipient)) {
      return ReachRule.F2_OTHER_FAMILYS_CHILD;
    }
    return mayBeFirst() ? null : ReachRule.F1_FIRST_CONTACT;
  }

  /** Return that a pupil may, if this is about an adult of the school to be trusted. */
  private Optional<ReachDecision> trusted() {
    if (contact != Contact.PRIVATE_MESSAGE && contact != Contact.CALL_FOR_HELP) {
      return Optional.empty();
    }
    for (Capacity capacity : sender.capacities()) {
      if (capacity instanceof OfPupil pupil && trusts(pupil.school())) {
        Set<Obligation> how =
            pupil.age() == Age.YOUNG ? Set.of(Duty.WITHOUT_TEXT) : Set.<Obligation>of();
        return Optional.of(
            new ReachDecision(Verdict.ALLOW, List.of(ReachRule.F5_TRUSTED_ADULT), null, how));
      }
    }
    return Optional.empty();
  }

  private boolean trusts(SchoolId school) {
    return recipient.staffIn(school).filter(OfStaff::isTrusted).isPresent();
  }

  /** A suspended account is reached by what its school says to many, and by those it may call. */
  private boolean isKeptFromRecipient() {
    if (!recipient.isUnder(Restraint.SUSPENDED)) {
      return false;
    }
    for (Capacity capacity : sender.capacities()) {
      if (capacity instanceof OfStaff staff
          && (contact == Contact.ANNOUNCEMENT || staff.isTrusted())) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tell whether the sender may be the first to write to a child: staff of its school, its own
   * guardian, a peer whom the table or an opening approves; from outside only many together.
   */
  private boolean mayBeFirst() {
    if (sender.answersFor(recipient) || sender.isPupil()) {
      return true;
    }
    for (Capacity capacity : recipient.capacities()) {
      if (capacity instanceof OfPupil pupil && sender.staffIn(pupil.school()).isPresent()) {
        return true;
      }
    }
    return contact == Contact.ANNOUNCEMENT;
  }
}
