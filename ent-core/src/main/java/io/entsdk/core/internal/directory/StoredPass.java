package io.entsdk.core.internal.directory;

import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.directory.SubstitutePass;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Is a pass with what proves its code, and the facts that it has made.
 *
 * @param hash the keyed hash of its code
 * @param keyId the key of that hash
 */
record StoredPass(
    SubstitutePass pass,
    String hash,
    String keyId,
    @Nullable UUID function,
    @Nullable UUID assignment) {

  static final String READ =
      """
      select id, school_id, class_id, pass_day, ends_at, given_by, given_at, expected_id,
        substitute_id, activated_at, revoked_at, tries, code_hash, key_id, function_id, assignment_id
      from ent_core_substitute_pass where tenant = cast(?1 as int) and\s""";

  static StoredPass of(Row row) {
    SubstitutePass pass =
        new SubstitutePass(
            new PassId(row.uuid(0)),
            new SchoolId(row.uuid(1)),
            new ClassId(row.uuid(2)),
            row.date(3),
            Micros.instant(row.bigint(4)),
            row.isNull(5) ? PersonId.GONE : new PersonId(row.uuid(5)),
            Micros.instant(row.bigint(6)),
            personOrNull(row, 7),
            personOrNull(row, 8),
            instantOrNull(row, 9),
            instantOrNull(row, 10),
            row.integer(11));
    return new StoredPass(
        pass, row.text(12), row.text(13), uuidOrNull(row, 14), uuidOrNull(row, 15));
  }

  private static @Nullable PersonId personOrNull(Row row, int column) {
    return row.isNull(column) ? null : new PersonId(row.uuid(column));
  }

  private static @Nullable Instant instantOrNull(Row row, int column) {
    return row.isNull(column) ? null : Micros.instant(row.bigint(column));
  }

  private static @Nullable UUID uuidOrNull(Row row, int column) {
    return row.isNull(column) ? null : row.uuid(column);
  }
}
