package io.entsdk.core.personal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says what erasing rows of a table keeps to.
 *
 * @param parents what rows of this table refer to
 * @param before further tables whose rows go after those of this one
 * @param records the columns with the id of a record that a hold may keep, such as the message of a
 *     delivery
 * @param version the column that a change of the row moves on, where there is one
 * @param emptied what stands for nothing, by column, where a column that is redacted is never null
 * @param clock what tells when the time of a row is over, where that is not up to a person
 * @param contributions what rows stay for that are contributions of the person in a column
 * @param heldWhole whether a row and all that hangs on it stay where a hold keeps any of them
 * @param atClosing what becomes of all rows when their tenant is closed
 */
public record ErasureTerms(
    List<ParentLink> parents,
    List<String> before,
    List<String> records,
    Optional<String> version,
    Map<String, String> emptied,
    Optional<RowClock> clock,
    Map<String, ContributionPurpose> contributions,
    boolean heldWhole,
    AtClosing atClosing) {

  public ErasureTerms {
    parents = List.copyOf(parents);
    before = List.copyOf(before);
    records = List.copyOf(records);
    emptied = Map.copyOf(emptied);
    contributions = Map.copyOf(contributions);
  }

  /** Return every table whose rows go after those of this one. */
  public List<String> later() {
    return Stream.concat(parents.stream().map(ParentLink::parent), before.stream())
        .distinct()
        .toList();
  }
}
