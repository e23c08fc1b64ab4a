package io.entsdk.core.personal;

import java.util.List;

/**
 * Is what one row tells about one person, for the copy that the person is owed (GDPR Art. 15).
 *
 * @param values the columns that hold something, in the order of the description
 */
public record PersonalRecord(SubjectLink link, RecordKey key, List<Value> values) {

  public PersonalRecord {
    values = List.copyOf(values);
  }

  /** Is the value of one column, as the database writes it as text. */
  public record Value(String column, DataCategory category, String text) {}
}
