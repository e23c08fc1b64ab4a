package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.CalendarDays;
import io.entsdk.core.internal.directory.JpaContracts;
import io.entsdk.core.internal.directory.JpaSchoolYears;
import io.entsdk.core.internal.directory.JpaSchools;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Opens and finds schools. Each method is one unit of work. */
public final class Schools {

  private static final int LONGEST_NAME = 200;

  private final Tenant tenant;

  Schools(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Open a school.
   *
   * @throws ConflictException with code {@code uai-taken} if the tenant has a school of this UAI
   */
  public School open(Uai uai, String name, SchoolLevel level, ZoneId zone, Actor actor) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw RejectedException.of(
          "name", "length", "a school's name has 1 to " + LONGEST_NAME + " characters");
    }
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.OPEN_SCHOOL, new Scope.OfTenant());
          JpaSchools store = new JpaSchools(unit);
          if (store.find(uai).isPresent()) {
            throw new ConflictException(
                "uai-taken", "School " + uai + " is open already; get it by its UAI");
          }
          School school = new School(new SchoolId(unit.newId()), uai, name.strip(), level, zone);
          store.add(school, school.dayOf(tenant.kernel().now()));
          return school;
        });
  }

  /**
   * Put a school under {@code contract} from {@code firstDay} on; the contract before it ends the
   * day before.
   *
   * @throws ConflictException with code {@code already-ended} if a contract begins on or after that
   *     day
   */
  public void putUnder(Contract contract, SchoolId school, LocalDate firstDay, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_INSTITUTIONS, new Scope.OfSchool(school));
          new JpaContracts(unit).set(school, contract, firstDay, actor);
          return school;
        });
  }

  /** Return the contract of a school on {@code day}, which is public; empty if nobody has said. */
  public Optional<Contract> findContract(SchoolId school, LocalDate day) {
    LocalDate checked = CalendarDays.checked("day", day);
    return Unit.joined(tenant, unit -> new JpaContracts(unit).on(school, checked));
  }

  /**
   * Let a school year of {@code school} begin on {@code firstDay}, and those of later calendar
   * years on the same day of the year. Of one calendar year what was said last counts.
   */
  public void beginYear(SchoolId school, LocalDate firstDay, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, DirectoryPermissions.MANAGE_INSTITUTIONS, new Scope.OfSchool(school));
          new JpaSchoolYears(unit).begin(school, firstDay, actor);
          return school;
        });
  }

  /** Return when the years of a school begin, which is public. */
  public SchoolCalendar calendarOf(SchoolId school) {
    return Unit.joined(tenant, unit -> new JpaSchoolYears(unit).of(school));
  }

  /** Return the school with this UAI; a UAI is public, so nobody is asked for a right. */
  public Optional<School> find(Uai uai) {
    return Unit.joined(tenant, unit -> new JpaSchools(unit).find(uai));
  }

  /** Return the school {@code id}. */
  public School get(SchoolId id) {
    return Unit.joined(tenant, unit -> new JpaSchools(unit).find(id))
        .orElseThrow(() -> new NotFoundException("School", id));
  }
}
