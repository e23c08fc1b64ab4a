package io.entsdk.privacy.inventory;

import io.entsdk.core.personal.TableDescription;

/** Is one table as its source declares it. */
public record DeclaredTable(String source, TableDescription description) {

  public String name() {
    return description.table();
  }
}
