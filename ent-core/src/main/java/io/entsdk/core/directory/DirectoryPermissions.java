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

  /** Find people of a school by name: who they are there, not what is kept about them. */
  public static final Permission FIND_PEOPLE =
      Permission.of("find-people", Assurance.PASSWORD, WORKS_IN, OVERSEES);

  /** See who is in a class, who teaches there and who answers for its pupils. */
  public static final Permission READ_CLASS =
      Permission.of("read-class", Assurance.PASSWORD, TEACHES, HEADS)
          .delegable()
          .readableBySupport()
          .openToPass();

  /** See a person's name and what is kept about that person. */
  public static final Permission READ_PERSON =
      Permission.of("read-person", Assurance.CLASS_CODE, SELF, TEACHES, HEADS, Relation.GUARDS)
          .delegable()
          .openToPass();

  /** See on which terms, on which papers and since when each guardian answers for a pupil. */
  public static final Permission READ_GUARDIANSHIPS =
      Permission.of("read-guardianships", Assurance.PASSWORD, HEADS);

  /** Decide what a guardian may receive, sign and see of a pupil. */
  public static final Permission DECIDE_GUARDIANSHIP =
      Permission.of("decide-guardianship", Assurance.TWO_FACTORS, HEADS);

  /** Say what a school is, what it is attached to and who answers for its data. */
  public static final Permission MANAGE_INSTITUTIONS =
      Permission.of("manage-institutions", Assurance.TWO_FACTORS, OVERSEES);

  /** Let an organisation's agents into activities of a school, and pupils with them. */
  public static final Permission MANAGE_ACTIVITIES =
      Permission.of("manage-activities", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Say who acts for an organisation that has a child of the school in its care. */
  public static final Permission MANAGE_AGENTS =
      Permission.of("manage-agents", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /**
   * Know a pupil as one of an activity: name and class, not what is kept. An agent has it over the
   * own activities and over their pupils, and over nobody else.
   */
  public static final Permission REACH_PUPIL =
      Permission.of("reach-pupil", Assurance.PASSWORD, Relation.ACCOMPANIES, HEADS, OVERSEES);

  /** See that a sensitive group exists and who is in it; whoever keeps one sees that one too. */
  public static final Permission READ_SENSITIVE_GROUP =
      Permission.of("read-sensitive-group", Assurance.TWO_FACTORS, HEADS);

  /** See the pupils of the activities that an agent runs. */
  public static final Permission READ_ENTRUSTED =
      Permission.of("read-entrusted", Assurance.PASSWORD, SELF, HEADS);

  /** Change the facts of a school by hand: classes, stays, functions, assignments, names. */
  public static final Permission MANAGE_DIRECTORY =
      Permission.of("manage-directory", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Make one person of two that the directory has taken for two, and two again. */
  public static final Permission MERGE_PEOPLE =
      Permission.of("merge-people", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  /** Take a child into one's class before the next import tells of the child. */
  public static final Permission WELCOME_PUPIL =
      Permission.of("welcome-pupil", Assurance.PASSWORD, TEACHES, HEADS);

  /** Let a substitute whom no system knows work with a class for a day, and take that back. */
  public static final Permission GIVE_PASS =
      Permission.of("give-pass", Assurance.TWO_FACTORS, HEADS);

  /**
   * Say which fields a school keeps about people because an activity of its register needs them.
   */
  public static final Permission MANAGE_FIELDS =
      Permission.of("manage-fields", Assurance.TWO_FACTORS, HEADS, OVERSEES);

  private DirectoryPermissions() {}
}
