package io.entsdk.privacy.copy;

import io.entsdk.core.personal.PersonalRecord.Value;
import java.util.List;

/**
 * Is what one row tells about the person. It says neither its key nor anybody else's id.
 *
 * @param source the key of the part that keeps it, such as {@code vendor-notebook}
 * @param values the columns that hold something, in the order of the declaration
 */
public record CopiedRow(String source, String table, List<Value> values) {

  public CopiedRow {
    values = List.copyOf(values);
  }
}
