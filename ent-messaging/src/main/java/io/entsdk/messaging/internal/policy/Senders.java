package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfPartner;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Office;
import java.util.EnumSet;
import java.util.Set;

/** Finds the rows of a school's table that a sender stands in. */
final class Senders {

  private Senders() {}

  static Set<From> rows(Capacity sender, SchoolPolicy school) {
    if (sender instanceof OfPupil pupil) {
      return pupil(pupil, school);
    }
    if (sender instanceof OfGuardian guardian) {
      return guardian.delegateOf().isEmpty()
          ? EnumSet.of(From.PARENT)
          : EnumSet.of(From.PARENT, From.PARENT_DELEGATE);
    }
    if (sender instanceof OfStaff staff) {
      return EnumSet.of(school.isPrimary() ? inPrimary(staff) : inSecondary(staff));
    }
    if (sender instanceof OfPartner partner) {
      boolean assists = school.isPrimary() && partner.local() && !partner.pupils().isEmpty();
      return assists ? EnumSet.of(From.ASSISTANT, From.PARTNER) : EnumSet.of(From.PARTNER);
    }
    return EnumSet.noneOf(From.class);
  }

  private static Set<From> pupil(OfPupil pupil, SchoolPolicy school) {
    From plain =
        switch (pupil.age()) {
          case YOUNG -> From.YOUNG_PUPIL;
          case OF_AGE -> school.isPrimary() ? From.PUPIL : From.ADULT_PUPIL;
          case MINOR -> minor(school.level());
        };
    boolean elected = !pupil.delegateOf().isEmpty() && !school.isPrimary();
    return elected ? EnumSet.of(plain, From.PUPIL_DELEGATE) : EnumSet.of(plain);
  }

  private static From minor(SchoolLevel level) {
    return switch (level) {
      case PRIMARY -> From.PUPIL;
      case LOWER_SECONDARY -> From.COLLEGE_PUPIL;
      case UPPER_SECONDARY -> From.LYCEE_PUPIL;
    };
  }

  /** Who cares for pupils or lends books writes like a teacher who teaches none of them. */
  private static From inPrimary(OfStaff staff) {
    if (staff.heads()) {
      return From.HEAD;
    }
    if (staff.onPass()) {
      return From.SUBSTITUTE;
    }
    return teaches(staff) ? From.TEACHER : From.ASSISTANT;
  }

  private static From inSecondary(OfStaff staff) {
    if (staff.heads()) {
      return From.HEAD;
    }
    if (staff.onPass()) {
      return From.SUBSTITUTE;
    }
    if (staff.offices().contains(Office.LIFE_OFFICER)) {
      return From.LIFE_OFFICER;
    }
    if (teaches(staff)) {
      return staff.inCharge().isEmpty() ? From.TEACHER : From.HEAD_TEACHER;
    }
    return From.SUPERVISOR;
  }

  private static boolean teaches(OfStaff staff) {
    return staff.as().contains(Profile.ENS)
        || staff.as().contains(Profile.DOC)
        || staff.offices().stream().anyMatch(Office::cares);
  }
}
