package io.entsdk.core.internal.directory;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.Institution;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;

/** Finds what a call names, or refuses the id. */
public final class Known {

  private final Unit unit;

  public Known(Unit unit) {
    this.unit = unit;
  }

  public School school(SchoolId id) {
    return new JpaSchools(unit).find(id).orElseThrow(() -> new NotFoundException("School", id));
  }

  public SchoolClass schoolClass(ClassId id) {
    return new JpaClasses(unit)
        .find(id)
        .orElseThrow(() -> new NotFoundException("SchoolClass", id));
  }

  public Person person(PersonId id) {
    return new JpaPeople(unit).find(id).orElseThrow(() -> new NotFoundException("Person", id));
  }

  /** Return the calendar day of {@code school} now. */
  public LocalDate today(SchoolId school) {
    return school(school).dayOf(unit.now());
  }

  /** Return {@code institution} if there is one of its id. */
  public Institution institution(Institution institution) {
    if (institution instanceof Institution.OfSchool of) {
      return Institution.of(school(of.school()).id());
    }
    Institution.OfOrganisation of = (Institution.OfOrganisation) institution;
    return Institution.of(new JpaOrganisations(unit).get(of.organisation()).id());
  }
}
