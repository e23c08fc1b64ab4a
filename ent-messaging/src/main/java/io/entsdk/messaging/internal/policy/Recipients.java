package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfPartner;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.Towards;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Finds the columns of a school's table in which a recipient stands to a sender of that school. */
final class Recipients {

  private final PersonId senderId;
  private final PersonId recipientId;
  private final boolean primary;
  private final Contact contact;

  Recipients(Party sender, Party recipient, SchoolPolicy school, Contact contact) {
    this.senderId = new PersonId(sender.id());
    this.recipientId = new PersonId(recipient.id());
    this.primary = school.isPrimary();
    this.contact = contact;
  }

  /** Return what {@code recipient} is to {@code sender}, both in one school; nothing if nothing. */
  Set<Towards> columns(Capacity sender, Capacity recipient) {
    if (recipient instanceof OfPupil pupil) {
      return pupil(sender, pupil);
    }
    if (recipient instanceof OfGuardian guardian) {
      return guardian(sender, guardian);
    }
    if (recipient instanceof OfStaff staff) {
      return staff(sender, staff);
    }
    if (recipient instanceof OfTeam team) {
      return EnumSet.of(within(team.role().towards()));
    }
    return EnumSet.of(partner((OfPartner) recipient));
  }

  /** Return what somebody of another school is to staff and partners, and they are to them. */
  static Set<Towards> abroad(Capacity sender, Capacity recipient) {
    boolean professional =
        (sender instanceof OfStaff || sender instanceof OfPartner)
            && (recipient instanceof OfStaff || recipient instanceof OfPartner);
    return professional ? EnumSet.of(Towards.EXTERNAL) : EnumSet.noneOf(Towards.class);
  }

  private Set<Towards> pupil(Capacity sender, OfPupil pupil) {
    if (sender instanceof OfGuardian guardian && guardian.child().equals(recipientId)) {
      return EnumSet.of(pupil.age() == Age.OF_AGE ? Towards.CHILD_OF_AGE : Towards.OWN_CHILD);
    }
    boolean own =
        sender instanceof OfPartner partner
            ? partner.pupils().contains(recipientId)
            : share(sender.classes(), pupil.classes());
    Towards plain = own ? Towards.CLASS_PUPIL : Towards.OTHER_PUPIL;
    return pupil.delegateOf().isEmpty()
        ? EnumSet.of(plain)
        : EnumSet.of(plain, Towards.PUPIL_DELEGATE);
  }

  private Set<Towards> guardian(Capacity sender, OfGuardian guardian) {
    if (sender instanceof OfPupil) {
      boolean own = guardian.child().equals(senderId);
      return EnumSet.of(own ? Towards.OWN_FAMILY : Towards.CLASS_PARENT);
    }
    if (sender instanceof OfGuardian other) {
      return betweenGuardians(other, guardian);
    }
    boolean own =
        sender instanceof OfPartner partner
            ? partner.pupils().contains(guardian.child())
            : share(sender.classes(), guardian.classes());
    if (own) {
      return EnumSet.of(
          contact == Contact.ANNOUNCEMENT ? Towards.CLASS_PARENT : Towards.OWN_FAMILY);
    }
    return EnumSet.of(Towards.OTHER_PARENT);
  }

  /** Who may not know of the child's other guardians meets them like any parent of the class. */
  private static Set<Towards> betweenGuardians(OfGuardian sender, OfGuardian recipient) {
    if (sender.child().equals(recipient.child()) && seeEachOther(sender, recipient)) {
      return EnumSet.of(Towards.OWN_FAMILY);
    }
    if (share(sender.classes(), recipient.delegateOf())) {
      return EnumSet.of(Towards.PARENT_DELEGATE);
    }
    return EnumSet.of(Towards.CLASS_PARENT);
  }

  private static boolean seeEachOther(OfGuardian one, OfGuardian other) {
    return one.has(GuardianshipRight.SEE_OTHER_GUARDIANS)
        && other.has(GuardianshipRight.SEE_OTHER_GUARDIANS);
  }

  private Set<Towards> staff(Capacity sender, OfStaff staff) {
    EnumSet<Towards> columns = EnumSet.noneOf(Towards.class);
    if (staff.heads()) {
      columns.add(Towards.HEAD);
    }
    if (staff.offices().contains(Office.LIFE_OFFICER) || staff.as().contains(Profile.EVS)) {
      columns.add(within(Towards.SCHOOL_LIFE));
    }
    if (staff.offices().stream().anyMatch(Office::cares)) {
      columns.add(Towards.CARE);
    }
    if (staff.as().contains(Profile.ENS) && share(sender.classes(), staff.classes())) {
      boolean inCharge = share(sender.classes(), staff.inCharge());
      columns.add(within(inCharge ? Towards.HEAD_TEACHER : Towards.OWN_TEACHER));
      columns.add(Towards.OWN_TEACHER);
    }
    if (columns.isEmpty()) {
      columns.add(within(Towards.OTHER_TEACHER));
    }
    return columns;
  }

  private Towards partner(OfPartner partner) {
    return primary && partner.local() ? Towards.LOCAL_AUTHORITY : Towards.EXTERNAL;
  }

  /** Primary schools have no column for some, secondary schools none for others. */
  private Towards within(Towards towards) {
    return switch (towards) {
      case HEAD_TEACHER -> primary ? Towards.OWN_TEACHER : towards;
      case SCHOOL_LIFE, OTHER_TEACHER, OTHER_STAFF ->
          primary ? Towards.OTHER_STAFF : secondary(towards);
      default -> towards;
    };
  }

  private static Towards secondary(Towards towards) {
    return towards == Towards.OTHER_STAFF ? Towards.OTHER_TEACHER : towards;
  }

  private static boolean share(Set<ClassId> some, Set<ClassId> others) {
    return !Collections.disjoint(some, others);
  }
}
