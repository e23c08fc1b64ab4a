package io.entsdk.core.personal;

/**
 * Says what happens when the person a value is about is erased; on the column that names the
 * person, what happens to the row.
 */
public enum ErasureMethod {
  /** The row goes. */
  DELETE_ROW,
  /**
   * The row stays for others, without this value. On the column that names the person: without the
   * name and without all that the row tells about that person. In a row that goes by its own age, a
   * value under another rule than the row's is taken from it by that rule, counted from the same
   * day, whoever is named: what names somebody stays as long as the row.
   */
  REDACT,
  /**
   * The reference to the person becomes null, and the row tells of nobody any more; of what it told
   * about that person, the columns that say {@link #REDACT} are emptied too.
   */
  UNLINK,
  /** The value stays for a stated time, as proof or by law, with a reason. */
  KEEP;

  /**
   * Tell whether this may be done where {@code declared} is what the table declares: that, nothing
   * at all, or more than unlinking.
   */
  public boolean mayStandFor(ErasureMethod declared) {
    return this == declared || this == KEEP || (this == REDACT && declared == UNLINK);
  }
}
