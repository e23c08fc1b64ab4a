package io.entsdk.privacy.inventory;

import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;
import java.util.Locale;

/**
 * Says everything that is declared to be kept, with how much of it there is.
 *
 * @param tables by source, in the order of the declarations
 * @param rules what the columns' rules mean
 */
public record InventoryReport(List<KeptTable> tables, RetentionRules rules) {

  public InventoryReport {
    tables = List.copyOf(tables);
  }

  /** Return the whole as a document in Markdown, in French or English. */
  public String document(Locale locale) {
    return new InventoryDocument(this, locale).text();
  }
}
