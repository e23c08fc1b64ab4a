package io.entsdk.privacy.due;

/** Names what can be late. */
public enum Late {
  /** The erasure of an account that nothing stands in the way of. */
  ACCOUNTS,
  /**
   * The erasure of an account that waits for an answer, a visa or an approval; a hold is not late.
   */
  WAITING,
  /** The sweep of a row, by its own last day. */
  ROWS,
  /** The daily look at the accounts of a school, by the job {@code retention-accounts}. */
  LOOKS,
  /** The daily sweep, by the job {@code retention-sweep}. */
  SWEEPS
}
