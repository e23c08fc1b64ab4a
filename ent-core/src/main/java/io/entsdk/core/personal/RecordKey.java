package io.entsdk.core.personal;

import java.util.List;

/**
 * Identifies a row within its table and tenant.
 *
 * @param values the key columns as the database writes them as text, in the order of the
 *     description
 */
public record RecordKey(List<String> values) {

  /** Comes before every key: where a walk through a table begins. */
  public static final RecordKey START = new RecordKey(List.of());

  public RecordKey {
    values = List.copyOf(values);
  }

  public static RecordKey of(String... values) {
    return new RecordKey(List.of(values));
  }
}
