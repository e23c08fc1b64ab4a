package io.entsdk.core.internal.audit;

import io.entsdk.core.Actor;
import io.entsdk.core.audit.AuditRecord;
import io.entsdk.core.audit.AuditRecord.Outcome;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of the audit: as the text that is sealed, or as the record that is shown. */
record StoredEntry(Row row) {

  /** The columns in the order of {@code Column}. */
  static final String COLUMNS =
      """
      id, happened_at, action, outcome, actor_kind, actor_id, profile, basis, subject_id, scope_id,
      purpose, telling, reason, salt, erasable_from, block_number, block_position""";

  private static final int ID = 0;
  private static final int AT = 1;
  private static final int ACTION = 2;
  private static final int OUTCOME = 3;
  private static final int KIND = 4;
  private static final int ACTOR = 5;
  private static final int PROFILE = 6;
  private static final int BASIS = 7;
  private static final int SUBJECT = 8;
  private static final int SCOPE = 9;
  private static final int PURPOSE = 10;
  private static final int TELLING = 11;
  private static final int REASON = 12;
  private static final int SALT = 13;
  private static final int ERASABLE_FROM = 14;
  private static final int BLOCK = 15;
  private static final int POSITION = 16;

  UUID id() {
    return row.uuid(ID);
  }

  long at() {
    return row.bigint(AT);
  }

  String salt() {
    return row.text(SALT);
  }

  int position() {
    return row.integer(POSITION);
  }

  LocalDate erasableFrom() {
    return row.date(ERASABLE_FROM);
  }

  /** Return the text that is sealed: every field but the salt and the seal's own. */
  String content() {
    return TabbedLine.of(
        id().toString(),
        Long.toString(at()),
        row.text(ACTION),
        row.text(OUTCOME),
        row.text(KIND),
        idOrNothing(ACTOR),
        textOrNothing(PROFILE),
        textOrNothing(BASIS),
        idOrNothing(SUBJECT),
        idOrNothing(SCOPE),
        textOrNothing(PURPOSE),
        textOrNothing(TELLING),
        textOrNothing(REASON));
  }

  Leaf leaf() {
    return Leaf.of(erasableFrom(), salt(), content());
  }

  AuditRecord toRecord() {
    return new AuditRecord(
        id(),
        Micros.instant(at()),
        row.text(ACTION),
        Outcome.valueOf(row.text(OUTCOME)),
        Actor.Kind.valueOf(row.text(KIND)),
        personOrNull(ACTOR),
        personOrNull(SUBJECT),
        row.isNull(SCOPE) ? null : row.uuid(SCOPE),
        row.isNull(PURPOSE) ? null : row.text(PURPOSE),
        row.isNull(REASON) ? null : row.text(REASON),
        row.isNull(BLOCK) ? null : row.bigint(BLOCK));
  }

  private String textOrNothing(int column) {
    return row.isNull(column) ? "" : row.text(column);
  }

  private String idOrNothing(int column) {
    return row.isNull(column) ? "" : row.uuid(column).toString();
  }

  private @Nullable PersonId personOrNull(int column) {
    return row.isNull(column) ? null : new PersonId(row.uuid(column));
  }
}
