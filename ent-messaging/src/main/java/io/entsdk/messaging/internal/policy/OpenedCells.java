package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Towards;
import java.util.List;
import java.util.Objects;

/** Finds what a school has opened between two of its people. */
final class OpenedCells {

  private OpenedCells() {}

  /** Return what is open for one cell, each as far as it goes. */
  static List<Open> of(
      SchoolPolicy school, From from, Towards towards, Capacity sender, Capacity recipient) {
    if (school.open().isEmpty()) {
      return List.of();
    }
    return school.open().stream()
        .filter(open -> open.opening().opens(from, towards))
        .filter(open -> covers(open, from, sender, recipient))
        .toList();
  }

  private static boolean covers(Open open, From from, Capacity sender, Capacity recipient) {
    if (open.inGroup() != null) {
      return isInGroup(open, sender) && isInGroup(open, recipient);
    }
    if (open.opening() == Opening.SCHOOLMATES && from == From.COLLEGE_PUPIL) {
      return false;
    }
    ClassId inClass = open.inClass();
    if (inClass == null) {
      return true;
    }
    boolean bound = isOfClass(sender) || isOfClass(recipient);
    return bound
        ? (!isOfClass(sender) || sender.classes().contains(inClass))
            && (!isOfClass(recipient) || recipient.classes().contains(inClass))
        : sender.classes().contains(inClass);
  }

  private static boolean isInGroup(Open open, Capacity capacity) {
    return !(capacity instanceof OfPupil pupil)
        || pupil.groups().contains(Objects.requireNonNull(open.inGroup()));
  }

  private static boolean isOfClass(Capacity capacity) {
    return capacity instanceof OfPupil || capacity instanceof OfGuardian;
  }
}
