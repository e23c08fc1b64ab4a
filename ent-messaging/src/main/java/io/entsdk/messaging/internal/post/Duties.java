package io.entsdk.messaging.internal.post;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.internal.reach.SendingReach;
import io.entsdk.messaging.item.Shortfall;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Obligation.Duty;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.Verdict;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows which verdicts and obligations keep a message of text from somebody.
 *
 * @param answered the people and teams who spoke first, and may be answered
 * @param present who is in the thread already; empty for a new one
 * @param accepted who was asked first, and has accepted
 */
record Duties(Contact contact, Set<UUID> answered, Set<PersonId> present, Set<PersonId> accepted) {

  /** What cannot be kept to yet keeps the message back. */
  private static final Map<Duty, Shortfall> NOT_KEPT =
      Map.of(
          Duty.PRE_MODERATE, Shortfall.READ_FIRST,
          Duty.WITHOUT_TEXT, Shortfall.WITHOUT_TEXT);

  Duties {
    answered = Set.copyOf(answered);
    present = Set.copyOf(present);
    accepted = Set.copyOf(accepted);
  }

  /** Return what keeps it from {@code to}; nothing, if nothing does. */
  @Nullable Shortfall shortfall(Addressee to, ReachDecision decision, SendingReach reach) {
    Shortfall verdict = shortfall(to, decision.verdict());
    if (verdict != null) {
      return verdict;
    }
    for (Map.Entry<Duty, Shortfall> duty : NOT_KEPT.entrySet()) {
      if (decision.obligations().contains(duty.getKey())) {
        return duty.getValue();
      }
    }
    return isTakenIn(to) && mustBeAsked(to, reach) ? Shortfall.ASKED_FIRST : null;
  }

  private @Nullable Shortfall shortfall(Addressee to, Verdict verdict) {
    return switch (verdict) {
      case DENY -> Shortfall.DENIED;
      case REQUEST -> accepted.contains(to.person()) ? null : Shortfall.ASKED_FIRST;
      case REPLY_ONLY -> isAnswered(to) ? null : Shortfall.ANSWERS_ONLY;
      case SUPERVISED, ALLOW -> null;
    };
  }

  private boolean isAnswered(Addressee to) {
    return answered.contains(to.person().value())
        || (to.team() != null && answered.contains(to.team().id().value()));
  }

  /** Tell whether somebody would come into a thread that others have begun. */
  private boolean isTakenIn(Addressee to) {
    return !present.isEmpty()
        && to.team() == null
        && to.visible()
        && !present.contains(to.person());
  }

  private static boolean mustBeAsked(Addressee to, SendingReach reach) {
    return reach
            .towards(to.person(), Contact.INVITATION)
            .decide()
            .verdict()
            .compareTo(Verdict.REQUEST)
        <= 0;
  }
}
