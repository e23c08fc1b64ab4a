package io.entsdk.core.personal;

import java.util.List;

/**
 * Says that rows refer to those of another table of the part, which go after them and stay as long
 * as one of them does: because a hold keeps it, or a rule.
 *
 * @param columns what equals the key of the parent beside the tenant, in the parent's order
 */
public record ParentLink(String parent, List<String> columns) {

  public ParentLink {
    columns = List.copyOf(columns);
  }
}
