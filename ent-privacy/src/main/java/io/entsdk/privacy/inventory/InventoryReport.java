package io.entsdk.privacy.inventory;

import io.entsdk.privacy.retention.RetentionRules;
import java.util.List;
import java.util.Locale;

/**
 * Says everything that is declared to be kept, with how much of it there is in tables.
 *
 * @param tables by source, in the order of the declarations
 * @param stores those that are no tables, in the order in which the host gave them
 * @param rules what the rules of columns and stores mean
 */
public record InventoryReport(
    List<KeptTable> tables, List<DeclaredStore> stores, RetentionRules rules) {

  public InventoryReport {
    tables = List.copyOf(tables);
    stores = List.copyOf(stores);
  }

  /** Return the whole as a document in Markdown, in French or English. */
  public String document(Locale locale) {
    return new InventoryDocument(this, locale).text();
  }
}
