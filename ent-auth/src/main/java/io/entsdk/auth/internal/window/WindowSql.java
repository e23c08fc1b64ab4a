package io.entsdk.auth.internal.window;

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
        and exists (select 1 from ent_core_function fn
          where fn.tenant = %1$s.tenant and fn.person_id = %1$s.opened_by
            and fn.school_id = %1$s.school_id and fn.first_day <= %1$s.opened_on
            and (fn.last_day is null or fn.last_day >= %1$s.opened_on))
        and %3$s > cast(?%2$d as bigint)""";

  private static final String ADMITS =
      """
      (exists (select 1 from ent_core_enrolment en
         where en.tenant = %1$s.tenant and en.person_id = %2$s and en.class_id = %1$s.class_id
           and en.first_day <= %1$s.opened_on
           and (en.last_day is null or en.last_day >= %1$s.opened_on))
       or exists (select 1 from ent_auth_window_guest gu
         where gu.tenant = %1$s.tenant and gu.window_id = %1$s.id and gu.pupil_id = %2$s))""";

  private WindowSql() {}

  /**
   * Return the condition that window {@code alias} is open at the moment of parameter {@code n}.
   */
  public static String open(String alias, int n) {
    return OPEN.formatted(alias, n, LiveSchool.until(alias + ".tenant", alias + ".school_id"));
  }

  /** Return the condition that window {@code alias} lets in the person of {@code column}. */
  public static String admits(String alias, String column) {
    return ADMITS.formatted(alias, column);
  }
}
