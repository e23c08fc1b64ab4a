package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.directory.SchoolId;
import io.entsdk.privacy.closure.ClosureId;
import io.entsdk.privacy.erasure.ErasureId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Says of the closing of a tenant, or of one school, all that it takes to close it once more, in a
 * database that knows nothing of it.
 *
 * @param plan the hash that was approved
 * @param people how many people were planned
 */
public record ClosureEntry(
    ClosureId closure,
    LocalDate day,
    String plan,
    int schools,
    int people,
    Instant plannedAt,
    Instant approvedAt,
    Instant beginsAt,
    Duration backups,
    Optional<OneSchool> school) {

  private static final String NONE = "NONE";
  private static final String VERSION = "closure/2";

  List<String> words() {
    return List.of(
        VERSION,
        closure.toString(),
        day.toString(),
        plan,
        Integer.toString(schools),
        Integer.toString(people),
        plannedAt.toString(),
        approvedAt.toString(),
        beginsAt.toString(),
        backups.toString(),
        school.map(one -> one.school().toString()).orElse(NONE),
        school.map(one -> one.erasure().toString()).orElse(NONE));
  }

  /** Read what {@link #words} has written; empty if it is an entry of another kind. */
  static Optional<ClosureEntry> read(List<String> words) {
    if (!words.get(0).equals(VERSION)) {
      return Optional.empty();
    }
    return Optional.of(
        new ClosureEntry(
            ClosureId.parse(words.get(1)),
            LocalDate.parse(words.get(2)),
            words.get(3),
            Integer.parseInt(words.get(4)),
            Integer.parseInt(words.get(5)),
            Instant.parse(words.get(6)),
            Instant.parse(words.get(7)),
            Instant.parse(words.get(8)),
            Duration.parse(words.get(9)),
            words.get(10).equals(NONE)
                ? Optional.empty()
                : Optional.of(
                    new OneSchool(
                        new SchoolId(UUID.fromString(words.get(10))),
                        ErasureId.parse(words.get(11))))));
  }
}
