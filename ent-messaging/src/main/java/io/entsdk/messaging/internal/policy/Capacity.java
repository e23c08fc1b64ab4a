package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.TeamRole;
import java.util.EnumSet;
import java.util.Set;

/** Is one way in which somebody belongs to one school on a day; somebody may have several. */
public sealed interface Capacity {

  SchoolId school();

  /** Return the classes it is about. */
  Set<ClassId> classes();

  /** Return the profile of the hat under which it counts; none for a team. */
  Set<Profile> profiles();

  /** Says what a pupil is old enough for. */
  enum Age {
    /** Below CE2: without a mailbox. */
    YOUNG,
    MINOR,
    OF_AGE
  }

  /**
   * Is a pupil of the school.
   *
   * @param delegateOf the classes that have elected the pupil
   * @param groups the declared groups that the pupil is in
   */
  record OfPupil(
      SchoolId school, Set<ClassId> classes, Age age, Set<ClassId> delegateOf, Set<GroupId> groups)
      implements Capacity {

    public OfPupil {
      classes = Set.copyOf(classes);
      delegateOf = Set.copyOf(delegateOf);
      groups = Set.copyOf(groups);
    }

    @Override
    public Set<Profile> profiles() {
      return Set.of(Profile.ELV);
    }
  }

  /**
   * Answers for a pupil of the school, as oneself or as an agent of an organisation that does.
   *
   * @param classes those of the child
   * @param rights what all links that hold today give together
   * @param profile that of the hat: a parent's, or an agent's
   * @param screened whether a court forbids contact, so that what is written is read first
   * @param delegateOf the classes whose parents have the guardian for a delegate
   */
  record OfGuardian(
      SchoolId school,
      PersonId child,
      Set<ClassId> classes,
      Set<GuardianshipRight> rights,
      Profile profile,
      boolean screened,
      Set<ClassId> delegateOf)
      implements Capacity {

    public OfGuardian {
      classes = Set.copyOf(classes);
      rights = Set.copyOf(rights);
      delegateOf = Set.copyOf(delegateOf);
    }

    @Override
    public Set<Profile> profiles() {
      return Set.of(profile);
    }

    boolean has(GuardianshipRight right) {
      return rights.contains(right);
    }
  }

  /**
   * Works in the school.
   *
   * @param as the functions; no right needs more than one of them
   * @param classes those that one works with
   * @param inCharge those among them that one is in charge of
   * @param onPass whether it is for a day, on a pass
   */
  record OfStaff(
      SchoolId school,
      Set<Profile> as,
      Set<ClassId> classes,
      Set<ClassId> inCharge,
      Set<Office> offices,
      boolean onPass)
      implements Capacity {

    public OfStaff {
      as = Set.copyOf(as);
      classes = Set.copyOf(classes);
      inCharge = Set.copyOf(inCharge);
      offices = Set.copyOf(offices);
    }

    @Override
    public Set<Profile> profiles() {
      return as;
    }

    public boolean heads() {
      return as.contains(Profile.DIR);
    }

    /** Tell whether a pupil may turn to this person at any time. */
    boolean isTrusted() {
      return heads() || offices.stream().anyMatch(Office::isTrusted);
    }

    /** Return the same as one acts in the hat of one function. */
    OfStaff wearing(Profile worn) {
      return new OfStaff(school, EnumSet.of(worn), classes, inCharge, offices, onPass);
    }
  }

  /**
   * Is an agent of an organisation under a convention.
   *
   * @param local whether the organisation is a local authority
   * @param pupils those of the activities that are entrusted to the agent
   * @param classes those of these pupils
   */
  record OfPartner(SchoolId school, boolean local, Set<PersonId> pupils, Set<ClassId> classes)
      implements Capacity {

    public OfPartner {
      pupils = Set.copyOf(pupils);
      classes = Set.copyOf(classes);
    }

    @Override
    public Set<Profile> profiles() {
      return Set.of(Profile.COL);
    }
  }

  /** Is a team of the school, which is no person. */
  record OfTeam(SchoolId school, TeamRole role) implements Capacity {

    @Override
    public Set<ClassId> classes() {
      return Set.of();
    }

    @Override
    public Set<Profile> profiles() {
      return Set.of();
    }
  }
}
