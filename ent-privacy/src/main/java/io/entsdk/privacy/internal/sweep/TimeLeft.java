package io.entsdk.privacy.internal.sweep;

import io.entsdk.core.internal.persistence.Dialect;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;

/**
 * Is the time of one transaction, of which each of its statements is given what those before it
 * have left: together they last no longer than one alone would be allowed to. PostgreSQL gives up
 * what takes longer, by its own clock; H2 has no such bound within a transaction.
 *
 * <p>The {@code transaction_timeout} of PostgreSQL 17 would end the whole session, which is the
 * host's.
 */
record TimeLeft(Unit unit, Duration whole) {

  /** A lock that somebody else holds is not waited for longer than we may hold one. */
  private static final String GIVE =
      """
      select set_config('lock_timeout', '500ms', true), set_config('statement_timeout', cast(greatest(1,
        cast(?1 as bigint) - cast(extract(epoch from clock_timestamp() - transaction_timestamp()) * 1000 as bigint)) as text), true)""";

  /** Give what is left to each statement that follows, a thousandth of a second at least. */
  void give() {
    if (unit.dialect() == Dialect.POSTGRESQL) {
      unit.rows(GIVE, whole.toMillis());
    }
  }
}
