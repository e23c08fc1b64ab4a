package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.reach.Towards;
import io.entsdk.messaging.reach.Verdict;
import java.util.Collections;

/** Decides how far the rights of guardians carry a message, from either side. */
final class Court {

  private Court() {}

  /** Return the most that guardianship leaves between {@code sender} and {@code recipient}. */
  static Verdict most(Capacity sender, Capacity recipient, Towards towards) {
    if (sender instanceof OfGuardian guardian && !maySend(guardian, recipient, towards)) {
      return Verdict.DENY;
    }
    return recipient instanceof OfGuardian guardian ? mostTo(guardian, sender) : Verdict.ALLOW;
  }

  private static boolean maySend(OfGuardian sender, Capacity recipient, Towards towards) {
    return switch (towards) {
      case HEAD -> sender.has(GuardianshipRight.WRITE_TO_HEAD);
      case HEAD_TEACHER -> sender.has(GuardianshipRight.WRITE_TO_HEAD_TEACHER);
      case OWN_TEACHER ->
          sender.has(GuardianshipRight.WRITE_TO_TEACHERS)
              || (sender.has(GuardianshipRight.WRITE_TO_HEAD_TEACHER)
                  && isInCharge(recipient, sender));
      default -> sender.has(GuardianshipRight.CLASS_INFORMATION);
    };
  }

  private static boolean isInCharge(Capacity recipient, OfGuardian sender) {
    return recipient instanceof OfStaff staff
        && !Collections.disjoint(staff.inCharge(), sender.classes());
  }

  /** Whoever may write to the head alone is answered by the head. */
  private static Verdict mostTo(OfGuardian recipient, Capacity sender) {
    if (recipient.has(GuardianshipRight.CLASS_INFORMATION)) {
      return Verdict.ALLOW;
    }
    boolean answers =
        sender instanceof OfStaff staff
            && staff.heads()
            && recipient.has(GuardianshipRight.WRITE_TO_HEAD);
    return answers ? Verdict.REPLY_ONLY : Verdict.DENY;
  }
}
