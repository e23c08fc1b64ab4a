package io.entsdk.privacy.due;

import io.entsdk.core.spi.Extension;

/**
 * Says from how many days on somebody is told that retention is late; given to the runtime as an
 * extension.
 *
 * @param accounts days past the limit of an account that nothing stands in the way of
 * @param waiting days past the limit of one that waits for somebody's answer
 * @param rows days past the last day of a row that is swept
 * @param silence days since the last look or sweep
 */
public record RetentionAlarm(int accounts, int waiting, int rows, int silence)
    implements Extension {

  /**
   * Our own choice, no text asks for it. Accounts: a plan, a second person and seven days of grace
   * fit into 30 days even across a school holiday. Waiting: archives that have not answered half a
   * year after the limit want a telephone call. Rows: a week lets a brake be looked at. Silence:
   * the jobs are daily, and one run may be missed.
   */
  public static final RetentionAlarm DEFAULT = new RetentionAlarm(30, 180, 7, 2);

  public RetentionAlarm {
    if (accounts < 0 || waiting < 0 || rows < 0 || silence < 1) {
      throw new IllegalArgumentException(
          "An alarm waits 0 days or more, and a day for a job that is daily");
    }
  }

  @Override
  public String id() {
    return "retention-alarm";
  }

  int days(Late what) {
    return switch (what) {
      case ACCOUNTS -> accounts;
      case WAITING -> waiting;
      case ROWS -> rows;
      case LOOKS, SWEEPS -> silence;
    };
  }
}
