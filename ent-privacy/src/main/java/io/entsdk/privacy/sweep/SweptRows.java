package io.entsdk.privacy.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says how far the last sweep of one table has come.
 *
 * @param rule by which the rows go, or the columns
 * @param columns what is emptied of the rows before they go; none where they go themselves
 * @param obstacle {@link SweepObstacle#BRAKE} or {@link SweepObstacle#FAILED}, if so
 * @param due how many rows were due when it began
 * @param taken how many went, those that went with others included
 * @param emptied how many stayed without the people or the columns, those that hang on others
 *     included
 * @param endedAt when it was last gone through to the end
 * @param failed the code or the class of what stopped the last try, never a message
 */
public record SweptRows(
    String table,
    String rule,
    List<String> columns,
    Optional<SweepObstacle> obstacle,
    long due,
    long taken,
    long emptied,
    Optional<Instant> endedAt,
    Optional<String> failed) {

  public SweptRows {
    columns = List.copyOf(columns);
  }
}
