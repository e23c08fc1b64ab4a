package io.entsdk.core.access;

import io.entsdk.core.directory.ActivityId;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.OrganisationId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import java.util.UUID;

/**
 * Says what a call is about: the whole tenant, the schools of an organisation, a school, a class or
 * a person.
 */
public sealed interface Scope {

  /** Return the id in question; the nil UUID for the tenant. */
  UUID id();

  /** Means every school of the tenant. */
  record OfTenant() implements Scope {
    @Override
    public UUID id() {
      return new UUID(0, 0);
    }
  }

  /** Means one school with all that is in it. */
  record OfSchool(SchoolId school) implements Scope {
    @Override
    public UUID id() {
      return school.value();
    }
  }

  /**
   * Means every school below an organisation, such as a commune or a circonscription, on the days
   * that it is attached to it, itself or by others in between.
   */
  record OfOrganisation(OrganisationId organisation) implements Scope {

    @Override
    public UUID id() {
      return organisation.value();
    }
  }

  /** Means one class with its pupils. */
  record OfClass(ClassId schoolClass) implements Scope {
    @Override
    public UUID id() {
      return schoolClass.value();
    }
  }

  /** Means one activity with the pupils who are registered with it. */
  record OfActivity(ActivityId activity) implements Scope {
    @Override
    public UUID id() {
      return activity.value();
    }
  }

  /** Means one person. */
  record OfPerson(PersonId person) implements Scope {
    @Override
    public UUID id() {
      return person.value();
    }
  }
}
