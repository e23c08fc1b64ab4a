package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.GroupId;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.OrganisationKind;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.directory.PupilLevel;
import io.entsdk.core.directory.SchoolLevel;
import io.entsdk.messaging.internal.policy.Capacity;
import io.entsdk.messaging.internal.policy.Capacity.Age;
import io.entsdk.messaging.internal.policy.Capacity.OfGuardian;
import io.entsdk.messaging.internal.policy.Capacity.OfPartner;
import io.entsdk.messaging.internal.policy.Capacity.OfPupil;
import io.entsdk.messaging.internal.policy.Capacity.OfStaff;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.reach.Office;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers what one person is in one school on its day. */
final class PartyDraft {

  private static final int OF_AGE = 18;
  private static final int FIRST_OF_CE2 = 8;

  private final SchoolPolicy school;
  private final LocalDate day;
  private final Set<ClassId> attended = new HashSet<>();
  private final Set<GroupId> groups = new HashSet<>();
  private final Set<Profile> functions = EnumSet.noneOf(Profile.class);
  private final Set<ClassId> worksWith = new HashSet<>();
  private final Set<ClassId> inCharge = new HashSet<>();
  private final Set<Office> offices = EnumSet.noneOf(Office.class);
  private final Set<ClassId> delegateOf = new HashSet<>();
  private final Set<PersonId> entrusted = new HashSet<>();
  private final Set<ClassId> entrustedClasses = new HashSet<>();
  private final List<Cared> cares = new ArrayList<>();
  private final Set<String> levels = new HashSet<>();
  private boolean regular;
  private boolean onPass;
  private @Nullable Boolean local;

  /** States that the person answers for a child of the school. */
  private record Cared(PersonId child, Guardian guardian, ClassId schoolClass) {}

  PartyDraft(SchoolPolicy school, LocalDate day) {
    this.school = school;
    this.day = day;
  }

  /** Add a fact of the day. */
  void add(FactRow row) {
    switch (row.kind()) {
      case "PUPIL" -> {
        attended.add(row.schoolClass());
        levels.add(row.code());
      }
      case "GROUP" -> groups.add(new GroupId(row.other()));
      case "STAFF" -> function(Profile.valueOf(row.code()));
      case "WORK" -> work(row);
      case "AGENT" -> local = isLocal(row.code()) || Boolean.TRUE.equals(local);
      case "ENTRUSTED" -> {
        entrusted.add(new PersonId(row.other()));
        entrustedClasses.add(row.schoolClass());
      }
      default -> {
        Link link = row.link();
        cares.add(new Cared(link.child(), link.guardian(), row.schoolClass()));
      }
    }
  }

  void add(Office office, Optional<ClassId> schoolClass) {
    offices.add(office);
    schoolClass.ifPresent(delegateOf::add);
  }

  private void function(Profile profile) {
    if (profile.isSchoolStaff()) {
      functions.add(profile);
    } else if (profile == Profile.ACA && local == null) {
      local = false;
    }
  }

  private void work(FactRow row) {
    worksWith.add(row.schoolClass());
    boolean alone = school.level() == SchoolLevel.PRIMARY && row.isWhole();
    if (row.flag() || alone) {
      inCharge.add(row.schoolClass());
    }
    boolean pass = row.code().equals("pass");
    onPass |= pass;
    regular |= !pass;
  }

  private static boolean isLocal(String kind) {
    return switch (OrganisationKind.valueOf(kind)) {
      case COMMUNE, LOCAL_AUTHORITY -> true;
      case AUTHORITY, ASSOCIATION, CHILD_PROTECTION, COMPANY -> false;
    };
  }

  /** Add to {@code found} what the person is here, as {@code links} and {@code birth} have it. */
  void addTo(List<Capacity> found, Links links, PersonId person, @Nullable LocalDate birth) {
    if (!attended.isEmpty()) {
      Set<ClassId> elected = offices.contains(Office.PUPIL_DELEGATE) ? delegateOf : Set.of();
      found.add(new OfPupil(school.school(), attended, age(birth), elected, groups));
    }
    if (!functions.isEmpty()) {
      found.add(
          new OfStaff(
              school.school(), functions, worksWith, inCharge, offices, onPass && !regular));
    }
    if (local != null) {
      found.add(new OfPartner(school.school(), local, entrusted, entrustedClasses));
    }
    cares.stream()
        .distinct()
        .forEach(cared -> guardian(cared, links, person).ifPresent(found::add));
  }

  private Optional<Capacity> guardian(Cared cared, Links links, PersonId person) {
    Links.Standing standing = links.standing(person, cared.child(), cared.guardian(), day);
    if (standing.placeWithheld() || standing.rights().isEmpty()) {
      return Optional.empty();
    }
    Set<ClassId> speaksFor = offices.contains(Office.PARENT_DELEGATE) ? delegateOf : Set.of();
    return Optional.of(
        new OfGuardian(
            school.school(),
            cared.child(),
            Set.of(cared.schoolClass()),
            standing.rights(),
            cared.guardian().person().isPresent() ? Profile.TUT : Profile.COL,
            standing.contactProhibited(),
            speaksFor));
  }

  private Age age(@Nullable LocalDate birth) {
    if (birth != null && !birth.plusYears(OF_AGE).isAfter(day)) {
      return Age.OF_AGE;
    }
    if (school.level() != SchoolLevel.PRIMARY) {
      return Age.MINOR;
    }
    return levels.stream().anyMatch(level -> isYoung(level, birth)) ? Age.YOUNG : Age.MINOR;
  }

  /** Of several levels the lowest tells how old a child is taken to be. */
  private boolean isYoung(String level, @Nullable LocalDate birth) {
    Optional<PupilLevel> known = PupilLevel.find(level);
    if (known.isPresent() && known.get().usualAge().isPresent()) {
      return known.get().usualAge().getAsInt() < FIRST_OF_CE2;
    }
    return birth == null || birth.plusYears(FIRST_OF_CE2).isAfter(day);
  }
}
