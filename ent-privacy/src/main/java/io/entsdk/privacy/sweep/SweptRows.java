package io.entsdk.privacy.sweep;

import java.time.Instant;
import java.util.Optional;

/**
 * Says how far the last sweep of one table has come.
 *
 * @param obstacle {@link SweepObstacle#BRAKE} or {@link SweepObstacle#FAILED}, if so
 * @param due how many rows were due when it began
 * @param taken how many went, those that went with others included
 * @param emptied how many stayed without the people in them, those that hang on others included
 * @param endedAt when it was last gone through to the end
 * @param failed the code or the class of what stopped the last try, never a message
 */
public record SweptRows(
    String table,
    Optional<SweepObstacle> obstacle,
    long due,
    long taken,
    long emptied,
    Optional<Instant> endedAt,
    Optional<String> failed) {}
