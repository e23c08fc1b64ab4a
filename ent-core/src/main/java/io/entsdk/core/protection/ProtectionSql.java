package io.entsdk.core.protection;

import io.entsdk.core.personal.DataCategory;
import java.util.Locale;

/**
 * Is the SQL by which the reads and deletions of every module keep to restrictions and holds.
 *
 * <p>Both conditions look up a row in a small table of what stands now. Their tenant comes from the
 * row that they are about: were it given once more, a planner without statistics might compare
 * every row with every mark. A vendor's own statements may say them too, wherever a table has the
 * columns {@code tenant} and that of a person.
 */
public final class ProtectionSql {

  private ProtectionSql() {}

  /** Says why a statement sees restricted data all the same: it shows them to nobody. */
  public enum Reason {
    /** Decides about rights; what is hidden from it might forbid something. */
    DECIDING,
    /** Recognises who or what is there already; otherwise it would be made a second time. */
    RECOGNISING,
    /** Works out what is to be kept, restricted or erased. */
    KEEPING,
    /** Gives a person the copy of the own data that the law owes (GDPR Art. 15 and 18(2)). */
    COPYING,
    /** Tells of counts, levels and codes alone, and of nobody. */
    COUNTING,
    /** Carries on a piece of work that was begun, such as the telling of what an import did. */
    CARRYING_ON
  }

  /**
   * Return the condition that data of {@code category} may be shown of the person in {@code
   * column}, such as {@code e.person_id}.
   */
  public static String shown(String column, DataCategory category) {
    return "not exists (select 1 from ent_core_restricted x where x.tenant = "
        + tenantBeside(column)
        + " and x.person_id = "
        + column
        + " and x.category = '"
        + category.name()
        + "')";
  }

  /**
   * Return the condition that data of {@code category} may be shown of {@code person}, which is a
   * parameter or stands in no row with a tenant: the tenant is the first parameter of the
   * statement. A parameter is looked up once, however many rows are read.
   */
  public static String shownGiven(String person, DataCategory category) {
    return "not exists (select 1 from ent_core_restricted x where x.tenant = cast(?1 as int)"
        + " and x.person_id = "
        + person
        + " and x.category = '"
        + category.name()
        + "')";
  }

  /** Return {@code value} where {@link #shown} holds, and null elsewhere. */
  public static String shownValue(String value, String column, DataCategory category) {
    return "case when " + shown(column, category) + " then " + value + " end";
  }

  /**
   * Return the condition that nothing holds the person or record in {@code column}, such as {@code
   * s.person_id}.
   */
  public static String notHeld(String column) {
    return "not exists (select 1 from ent_core_held x where x.tenant = "
        + tenantBeside(column)
        + " and x.subject_id = "
        + column
        + ")";
  }

  /** Return {@code sql} with the remark that it sees everything, for {@code reason}. */
  public static String readsAll(Reason reason, String sql) {
    return "/* reads all - "
        + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + " */ "
        + sql;
  }

  /**
   * Return {@code sql} with the remark that it takes away what is held too, because something newer
   * stands in its place: a count begun anew, a mark that was lifted.
   */
  public static String replaces(String sql) {
    return "/* takes all - replaced */ " + sql;
  }

  private static String tenantBeside(String column) {
    return column.substring(0, column.indexOf('.')) + ".tenant";
  }
}
