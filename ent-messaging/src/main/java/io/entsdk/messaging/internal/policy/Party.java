package io.entsdk.messaging.internal.policy;

import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.reach.ReachPreference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Is a person or a team with all that it is on a day, as far as reach asks.
 *
 * @param isPerson false for a team
 * @param restraints what the school has put upon the person
 */
public record Party(
    UUID id,
    boolean isPerson,
    List<Capacity> capacities,
    Set<Imposed> restraints,
    ReachPreference preference) {

  /** Says what a school has put upon somebody for a time. */
  public enum Restraint {
    /** Writes to nobody but the adults to be trusted. */
    MUTED,
    /** Likewise, and is reached by what is official alone. */
    SUSPENDED
  }

  /** States that a school has put something upon the person: there, and nowhere else. */
  public record Imposed(SchoolId school, Restraint restraint) {}

  public Party {
    capacities = List.copyOf(capacities);
    restraints = Set.copyOf(restraints);
  }

  public static Party person(PersonId person, List<Capacity> capacities) {
    return new Party(person.value(), true, capacities, Set.of(), ReachPreference.none());
  }

  /** Return the same party with what the school has put upon it. */
  public Party under(Set<Imposed> put) {
    return new Party(id, isPerson, capacities, put, preference);
  }

  public Party preferring(ReachPreference given) {
    return new Party(id, isPerson, capacities, restraints, given);
  }

  /** Return this party as staff of {@code school} alone. */
  public Party workingIn(SchoolId school) {
    List<Capacity> work =
        capacities.stream()
            .filter(one -> one instanceof OfStaff && one.school().equals(school))
            .toList();
    return new Party(id, isPerson, work, restraints, preference);
  }

  /** Return this party with what it is in {@code school} alone. */
  public Party within(SchoolId school) {
    List<Capacity> here = capacities.stream().filter(one -> one.school().equals(school)).toList();
    return new Party(id, isPerson, here, restraints, preference);
  }

  /** Return the party that {@code team} is. */
  public static Party team(UUID id, Capacity.OfTeam team) {
    return new Party(id, false, List.of(team), Set.of(), ReachPreference.none());
  }

  /** Return this party in one role alone; none when it has no such role. */
  public Party wearing(Hat hat) {
    List<Capacity> worn = new ArrayList<>();
    for (Capacity capacity : capacities) {
      if (capacity.school().equals(hat.school()) && capacity.profiles().contains(hat.profile())) {
        worn.add(capacity instanceof OfStaff staff ? staff.wearing(hat.profile()) : capacity);
      }
    }
    return new Party(id, isPerson, worn, restraints, preference);
  }

  /** Return as what, and where, this party can act. */
  Set<Hat> hats() {
    return capacities.stream()
        .flatMap(one -> one.profiles().stream().map(profile -> new Hat(profile, one.school())))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Return in how many roles this party can act. */
  public int hatCount() {
    return hats().size();
  }

  /** Tell whether a school in which this party acts has put {@code restraint} upon it. */
  boolean isUnder(Restraint restraint) {
    for (Imposed imposed : restraints) {
      if (imposed.restraint() == restraint && belongsTo(imposed.school())) {
        return true;
      }
    }
    return false;
  }

  /** Tell whether this party has anything to do with {@code school}. */
  public boolean belongsTo(SchoolId school) {
    for (Capacity capacity : capacities) {
      if (capacity.school().equals(school)) {
        return true;
      }
    }
    return false;
  }

  /** Tell whether this is a pupil who is not of age. */
  public boolean isMinor() {
    for (Capacity capacity : capacities) {
      if (capacity instanceof OfPupil pupil && pupil.age() != Age.OF_AGE) {
        return true;
      }
    }
    return false;
  }

  public boolean isPupil() {
    for (Capacity capacity : capacities) {
      if (capacity instanceof OfPupil) {
        return true;
      }
    }
    return false;
  }

  boolean sharesASchoolWith(Party other) {
    for (Capacity own : capacities) {
      if (other.belongsTo(own.school())) {
        return true;
      }
    }
    return false;
  }

  /** Tell whether this party answers for {@code child}, with any right at all. */
  boolean answersFor(Party child) {
    for (Capacity capacity : capacities) {
      if (capacity instanceof OfGuardian guardian && guardian.child().value().equals(child.id())) {
        return true;
      }
    }
    return false;
  }

  /** Return as what this party is told of {@code child}, if it is. */
  Optional<OfGuardian> guardianOf(Party child) {
    for (Capacity capacity : capacities) {
      if (capacity instanceof OfGuardian guardian
          && guardian.child().value().equals(child.id())
          && guardian.has(GuardianshipRight.CLASS_INFORMATION)) {
        return Optional.of(guardian);
      }
    }
    return Optional.empty();
  }

  /** Return the staff capacity in {@code school}, if there is one. */
  public Optional<OfStaff> staffIn(SchoolId school) {
    for (Capacity capacity : capacities) {
      if (capacity instanceof OfStaff staff && staff.school().equals(school)) {
        return Optional.of(staff);
      }
    }
    return Optional.empty();
  }

  /** Tell whether both are pupils, or both guardians, of one school. */
  public boolean isPeerOf(Party other) {
    for (Capacity own : capacities) {
      for (Capacity theirs : other.capacities()) {
        boolean alike =
            (own instanceof OfPupil && theirs instanceof OfPupil)
                || (own instanceof OfGuardian && theirs instanceof OfGuardian);
        if (alike && own.school().equals(theirs.school())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Tell whether every way to act is that of a guardian. */
  boolean isFamilyAlone() {
    return !capacities.isEmpty()
        && capacities.stream()
            .allMatch(
                one -> one instanceof OfGuardian guardian && guardian.profile() == Profile.TUT);
  }
}
