package io.entsdk.core.directory;

import static io.entsdk.core.access.Relation.HEADS;
import static io.entsdk.core.access.Relation.OVERSEES;
import static io.entsdk.core.access.Relation.SELF;
import static io.entsdk.core.access.Relation.TEACHES;
import static io.entsdk.core.access.Relation.WORKS_IN;

import io.entsdk.core.Assurance;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Relation;

/** Declares what the directory asks for. */
public final class DirectoryPermissions {

  /** Open a school in the tenant; the host's own machinery alone may. */
  public static final Permission OPEN_SCHOOL = Permission.of("open-school", Assurance.TWO_FACTORS);

  /** Plan and apply an import of a school's roster. */
  public static final Permission MANAGE_ROSTER =
      Permission.of("manage-roster", Assurance.TWO_FACTORS, HEADS, OVERSEES).delegable();

  /** Join a person to a user of the vendor's own. */
  public static final Permission BIND_PERSON =
      Permission.of("bind-person", Assurance.TWO_FACTORS, HEADS).delegable();

  /** See the classes of a school. */
  public static final Permission READ_SCHOOL =
      Permission.of("read-school", Assurance.PASSWORD, WORKS_IN, OVERSEES)
          .delegable()
          .readableBySupport();

  /** See who is in a class, who teaches there and who answers for its pupils. */
  public static final Permission READ_CLASS =
      Permission.of("read-class", Assurance.PASSWORD, TEACHES, HEADS)
          .delegable()
          .readableBySupport();

  /** See a person's name and what is kept about that person. */
  public static final Permission READ_PERSON =
      Permission.of("read-person", Assurance.CLASS_CODE, SELF, TEACHES, HEADS, Relation.GUARDS)
          .delegable();

  /** See on which terms, on which papers and since when each guardian answers for a pupil. */
  public static final Permission READ_GUARDIANSHIPS =
      Permission.of("read-guardianships", Assurance.PASSWORD, HEADS);

  /** Decide what a guardian may receive, sign and see of a pupil. */
  public static final Permission DECIDE_GUARDIANSHIP =
      Permission.of("decide-guardianship", Assurance.TWO_FACTORS, HEADS);

  private DirectoryPermissions() {}
}
