package io.entsdk.auth.internal.window;

import io.entsdk.core.directory.IdentitySql;
import io.entsdk.core.internal.launch.LiveSchool;

/**
 * Is the SQL by which every read that a window matters to knows whether it is open.
 *
 * <p>Nothing has to run for a window to end: it is open while these facts hold. The day of the
 * facts is that of the opening, in the zone of the school, which spares a zone in every statement.
 */
public final class WindowSql {

  private static final String OPEN =
      """
      %1$s.closed_at is null and %1$s.ends_at > cast(?%2$d as bigint)
        and (exists (select 1 from ent_core_function fn
            where fn.tenant = %1$s.tenant and fn.person_id = %1$s.opened_by and %5$s)
          or exists (select 1 from %4$s
            join ent_core_function fn on fn.tenant = same.tenant and fn.person_id = same.person_id
            where %5$s))
        and %3$s > cast(?%2$d as bigint)""";

  private static final String IN_FUNCTION =
      """
      fn.school_id = %1$s.school_id and fn.first_day <= %1$s.opened_on
        and (fn.last_day is null or fn.last_day >= %1$s.opened_on)""";

  private static final String ADMITS =
      """
      (exists (select 1 from ent_core_enrolment en
         where en.tenant = %1$s.tenant and en.person_id = %2$s and en.class_id = %1$s.class_id
           and en.first_day <= %1$s.opened_on
           and (en.last_day is null or en.last_day >= %1$s.opened_on))
       or exists (select 1 from ent_auth_window_guest gu
         where gu.tenant = %1$s.tenant and gu.window_id = %1$s.id and gu.pupil_id = %2$s)
       or exists (select 1 from %3$s
         join ent_core_enrolment en on en.tenant = same.tenant and en.person_id = same.person_id
         where en.tenant = %1$s.tenant and en.class_id = %1$s.class_id
           and en.first_day <= %1$s.opened_on
           and (en.last_day is null or en.last_day >= %1$s.opened_on))
       or exists (select 1 from %3$s
         join ent_auth_window_guest gu on gu.tenant = same.tenant and gu.pupil_id = same.person_id
         where gu.tenant = %1$s.tenant and gu.window_id = %1$s.id))""";

  private WindowSql() {}

  /**
   * Return the condition that window {@code alias} is open at the moment of parameter {@code n}.
   */
  public static String open(String alias, int n) {
    return OPEN.formatted(
        alias,
        n,
        LiveSchool.until(alias + ".tenant", alias + ".school_id"),
        IdentitySql.each(alias + ".opened_by", "same"),
        IN_FUNCTION.formatted(alias));
  }

  /**
   * Return the condition that window {@code alias} lets in the person of {@code column}, whose
   * table has the column {@code tenant} too; a pupil or guest under any id of the person.
   */
  public static String admits(String alias, String column) {
    return ADMITS.formatted(alias, column, IdentitySql.each(column, "same"));
  }
}
