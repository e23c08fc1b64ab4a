package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;

/**
 * Is the session of the database in which a unit of work runs, which another one can end.
 *
 * @param number the id of the process that serves it, or of the session in H2
 */
record DatabaseSession(int number) {

  private static final String NUMBER =
      "select pg_backend_pid(), set_config('statement_timeout', cast(?1 as text), true)";

  /**
   * Return that of {@code unit}, in which, on PostgreSQL, what takes {@code longest} is given up
   * from now on.
   */
  static DatabaseSession of(Unit unit, Duration longest) {
    return new DatabaseSession(
        unit.dialect() == Dialect.POSTGRESQL
            ? unit.rows(NUMBER, longest.toMillis() + "ms").get(0).integer(0)
            : unit.rows("select session_id(), 0").get(0).integer(0));
  }

  /** End it from {@code other}, a unit of work in another session: what it has locked is free. */
  void end(Unit other) {
    String ending =
        other.dialect() == Dialect.POSTGRESQL ? "pg_terminate_backend" : "abort_session";
    other.rows("select " + ending + "(cast(?1 as int)), 0", number);
  }
}
