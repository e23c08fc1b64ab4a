package io.entsdk.core.spi;

import io.entsdk.core.internal.personal.DescribedRows;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.PersonalRecord;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.personal.TableDescription;
import java.util.List;
import java.util.function.Consumer;

/**
 * Declares what a module or a vendor's part keeps about people, and finds, copies and erases it.
 *
 * <p>Every column of every table of the part is declared, personal or not. The contract kit
 * compares the declaration with the live schema and fails on a column that nobody declared. The
 * three verbs follow from the description; a part whose rows need more overrides them, and keeps to
 * the same words: the kit plants rows and looks. Nothing is asked of a source that could be
 * verified by the source itself.
 *
 * <p>The verbs are called for one person and one column at a time, in the order of {@link
 * io.entsdk.core.personal.ErasureOrder}, once for each person of an identity set, and again after
 * any crash.
 */
public interface PersonalDataSource {

  /** Return the stable, unique key of this source, such as {@code vendor-notebook}. */
  String id();

  /** Return every table of this part, each with all its columns; the same answer at every call. */
  List<TableDescription> describe();

  /**
   * Return the keys of the next rows of {@code link} after {@code after}, {@code max} at most and
   * in the order of the key: keys alone, and no value of any other column. Fewer than {@code max}
   * are the last.
   */
  default List<RecordKey> locate(PersonalUnit unit, SubjectLink link, RecordKey after, int max) {
    return DescribedRows.of(describe(), link, unit).locate(after, max);
  }

  /**
   * Hand {@code sink} what each of these rows tells about the person of the link, one after the
   * other and in the order of the key: the columns that are exported and about that person, never
   * one that is withheld or about somebody else in the row. A row that tells nothing is left out.
   */
  default void export(PersonalUnit unit, NonEmptyKeys keys, Consumer<PersonalRecord> sink) {
    DescribedRows.of(describe(), keys.link(), unit).export(keys, sink);
  }

  /**
   * Do {@code effect} to these rows and return exactly how many rows of the part were changed or
   * taken away: those that still name the person and that no hold keeps, which the very statement
   * that erases looks up ({@link io.entsdk.core.protection.ProtectionSql#notHeld}). Doing it again
   * changes nothing and returns 0. Whoever calls keeps new holds waiting until the transaction
   * ends.
   *
   * @param effect what the table declares of the column, or less; see {@link
   *     ErasureMethod#mayStandFor}. Of contributions whose contributor objects it is {@link
   *     ErasureMethod#DELETE_ROW}, and then {@link ErasureMethod#REDACT} for those to which rows of
   *     others still refer
   * @throws IllegalArgumentException if the table does not allow {@code effect}
   */
  default int erase(PersonalUnit unit, NonEmptyKeys keys, ErasureMethod effect) {
    return DescribedRows.of(describe(), keys.link(), unit).erase(keys, effect);
  }
}
