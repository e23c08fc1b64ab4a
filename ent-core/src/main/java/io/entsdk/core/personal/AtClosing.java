package io.entsdk.core.personal;

/** Says what becomes of the rows of a table when all of its tenant is closed. */
public sealed interface AtClosing {

  /** They go with the rest. */
  record Goes() implements AtClosing {}

  /** They go last: until then they tell everybody who has to know of whoever is gone. */
  record GoesLast() implements AtClosing {}

  /**
   * They stand for something outside the database, and a job of the part takes both: it is waited
   * for.
   *
   * @param job the name of the job, such as {@code attachment-sweep}
   */
  record GoesByJob(String job) implements AtClosing {}

  /**
   * They stay, and name nobody any more but where that is declared to outlive the person.
   *
   * @param because why, in words for the plan and the certificate
   */
  record Stays(String because) implements AtClosing {}
}
