package io.entsdk.core.personal;

import java.util.List;

/** Says what becomes of the rows of a school that is closed while others of its tenant are not. */
public sealed interface AtSchoolClosing {

  /** They go with their school. */
  record Goes() implements AtSchoolClosing {}

  /**
   * They go, but those to which a row of {@code table} still refers, such as the letter that
   * somebody has who stays.
   *
   * @param columns what equals the key beside the tenant, in its order
   */
  record GoesUnreferred(String table, List<String> columns) implements AtSchoolClosing {

    public GoesUnreferred {
      columns = List.copyOf(columns);
    }
  }

  /**
   * They stay, with whatever lies below them.
   *
   * @param because why, in words for the plan and the certificate
   */
  record Stays(String because) implements AtSchoolClosing {}
}
