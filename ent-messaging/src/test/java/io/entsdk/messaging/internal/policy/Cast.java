package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.GuardianshipState;
import io.entsdk.core.directory.GuardianshipTerms;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfPartner;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.Capacity.OfTeam;
import io.entsdk.messaging.internal.policy.Party.Imposed;
import io.entsdk.messaging.internal.policy.Party.Restraint;
import io.entsdk.messaging.internal.policy.SchoolPolicy.Open;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Office;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachPreference;
import io.entsdk.messaging.reach.ReachProfile;
import io.entsdk.messaging.reach.TeamRole;
import io.entsdk.messaging.release.ReleaseCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Is a school in words, for tests without a database; it is Tuesday, half past eight. */
final class Cast {

  static final Instant NOW = Instant.parse("2026-09-15T06:30:00Z");
  static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
  static final SchoolId ELSEWHERE = new SchoolId(new UUID(1, 2));
  static final ClassId OURS = new ClassId(new UUID(2, 1));
  static final ClassId THEIRS = new ClassId(new UUID(2, 2));
  static final GroupId PROJECT = new GroupId(new UUID(3, 1));

  private Cast() {}

  static PersonId id(int number) {
    return new PersonId(new UUID(9, number));
  }

  static Party pupil(int number, Age age, ClassId schoolClass) {
    return party(number, new OfPupil(SCHOOL, Set.of(schoolClass), age, Set.of(), Set.of()));
  }

  static Party elected(int number, ClassId schoolClass) {
    return party(
        number, new OfPupil(SCHOOL, Set.of(schoolClass), Age.MINOR, Set.of(schoolClass), Set.of()));
  }

  static Party inProject(int number, ClassId schoolClass) {
    return party(
        number, new OfPupil(SCHOOL, Set.of(schoolClass), Age.MINOR, Set.of(), Set.of(PROJECT)));
  }

  static Party parent(int number, int child, ClassId schoolClass) {
    return guardian(number, child, schoolClass, GuardianshipState.FULL);
  }

  static Party guardian(int number, int child, ClassId schoolClass, GuardianshipState state) {
    return party(number, care(child, schoolClass, state, Profile.TUT, Set.of()));
  }

  static Party parentDelegate(int number, int child, ClassId schoolClass) {
    return party(
        number, care(child, schoolClass, GuardianshipState.FULL, Profile.TUT, Set.of(schoolClass)));
  }

  static OfGuardian care(
      int child,
      ClassId schoolClass,
      GuardianshipState state,
      Profile profile,
      Set<ClassId> delegateOf) {
    Set<GuardianshipRight> rights =
        Arrays.stream(GuardianshipRight.values())
            .filter(right -> GuardianshipTerms.of(state).allow(right))
            .collect(Collectors.toSet());
    return new OfGuardian(
        SCHOOL,
        id(child),
        Set.of(schoolClass),
        rights,
        profile,
        state == GuardianshipState.CONTACT_PROHIBITED,
        delegateOf);
  }

  static Party teacher(int number, ClassId... classes) {
    return party(number, staff(Profile.ENS, Set.of(classes), Set.of(), Set.of()));
  }

  static Party headTeacher(int number, ClassId schoolClass) {
    return party(number, staff(Profile.ENS, Set.of(schoolClass), Set.of(schoolClass), Set.of()));
  }

  static Party works(int number, Profile profile, Office... offices) {
    return party(number, staff(profile, Set.of(), Set.of(), Set.of(offices)));
  }

  static OfStaff staff(
      Profile profile, Set<ClassId> classes, Set<ClassId> inCharge, Set<Office> offices) {
    return new OfStaff(SCHOOL, Set.of(profile), classes, inCharge, offices, false);
  }

  static Party partner(int number, boolean local, int... pupils) {
    Set<PersonId> entrusted = Arrays.stream(pupils).mapToObj(Cast::id).collect(Collectors.toSet());
    Set<ClassId> classes = pupils.length == 0 ? Set.of() : Set.of(OURS);
    return party(number, new OfPartner(SCHOOL, local, entrusted, classes));
  }

  static Set<Imposed> imposed(Restraint... restraints) {
    return Arrays.stream(restraints)
        .map(one -> new Imposed(SCHOOL, one))
        .collect(Collectors.toSet());
  }

  static Party team(TeamRole role) {
    return new Party(
        new UUID(7, role.ordinal()),
        false,
        List.of(new OfTeam(SCHOOL, role)),
        Set.of(),
        ReachPreference.none());
  }

  static Party party(int number, Capacity... capacities) {
    return Party.person(id(number), List.of(capacities));
  }

  static SchoolPolicy policy(ReachProfile profile, SchoolLevel level, Open... open) {
    return new SchoolPolicy(
        SCHOOL,
        level,
        profile,
        ReleaseCalendar.national(ZoneId.of("Europe/Paris")),
        false,
        List.of(open));
  }

  static SchoolPolicy primary(Open... open) {
    return policy(ReachProfile.FR_1D_STRICT, SchoolLevel.PRIMARY, open);
  }

  static SchoolPolicy college(Open... open) {
    return policy(ReachProfile.FR_2D_STRICT, SchoolLevel.LOWER_SECONDARY, open);
  }

  static SchoolPolicy lycee(Open... open) {
    return policy(ReachProfile.FR_2D_STRICT, SchoolLevel.UPPER_SECONDARY, open);
  }

  static Scene scene(SchoolPolicy policy) {
    return new Scene(NOW, Map.of(policy.school(), policy), Set.of(), Set.of());
  }

  static ReachDecision decide(Party sender, Party recipient, Contact contact, Scene scene) {
    return new ReachFunction(recipient, contact, scene).decide(sender);
  }
}
