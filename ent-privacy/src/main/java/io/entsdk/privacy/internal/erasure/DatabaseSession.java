package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;

/**
 * Is the session of the database in which a unit of work runs, where another one can end it.
 *
 * <p>In H2 none can: what is handed out once more by its own pool would be dead.
 *
 * @param number the id of the process that serves it; 0 is none
 */
record DatabaseSession(int number) {

  private static final String NUMBER =
      "select pg_backend_pid(), set_config('statement_timeout', cast(?1 as text), true)";

  /** Return that of {@code unit}, in which what takes {@code longest} is given up from now on. */
  static DatabaseSession of(Unit unit, Duration longest) {
    return unit.dialect() == Dialect.POSTGRESQL
        ? new DatabaseSession(unit.rows(NUMBER, longest.toMillis() + "ms").get(0).integer(0))
        : new DatabaseSession(0);
  }

  boolean canBeEnded() {
    return number != 0;
  }

  /** End it from {@code other}, a unit of work in another session: what it has locked is free. */
  void end(Unit other) {
    other.rows("select pg_terminate_backend(cast(?1 as int)), 0", number);
  }
}
