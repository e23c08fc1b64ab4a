package io.entsdk.core.directory;

import io.entsdk.core.Tenant;
import io.entsdk.core.access.Access;
import io.entsdk.core.roster.Roster;
import java.time.LocalDate;

/** Is the way into the directory of one tenant: schools, classes, people, imports and rights. */
public final class Directory {

  private final Tenant tenant;

  private Directory(Tenant tenant) {
    this.tenant = tenant;
  }

  public static Directory of(Tenant tenant) {
    return new Directory(tenant);
  }

  public Schools schools() {
    return new Schools(tenant);
  }

  public Classes classes() {
    return new Classes(tenant);
  }

  public People people() {
    return new People(tenant);
  }

  public Duplicates duplicates() {
    return new Duplicates(tenant);
  }

  public Guardianships guardianships() {
    return new Guardianships(tenant);
  }

  public Enrolments enrolments() {
    return new Enrolments(tenant);
  }

  public Staff staff() {
    return new Staff(tenant);
  }

  public SchoolFields fields() {
    return new SchoolFields(tenant);
  }

  public SubstitutePasses passes() {
    return new SubstitutePasses(tenant);
  }

  public Groups groups() {
    return new Groups(tenant);
  }

  public Attachments attachments() {
    return new Attachments(tenant);
  }

  public Responsibilities responsibilities() {
    return new Responsibilities(tenant);
  }

  public Organisations organisations() {
    return new Organisations(tenant);
  }

  public Conventions conventions() {
    return new Conventions(tenant);
  }

  public Activities activities() {
    return new Activities(tenant);
  }

  /**
   * Return the directory as it stood, or is to stand, on {@code day} of each school's calendar.
   *
   * @throws io.entsdk.core.RejectedException if {@code day} lies before 1900 or after 9999
   */
  public DirectoryDay asOf(LocalDate day) {
    return new DirectoryDay(tenant, day);
  }

  public Roster roster() {
    return new Roster(tenant);
  }

  public Access access() {
    return new Access(tenant);
  }
}
